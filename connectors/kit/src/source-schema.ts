import { createHash } from 'node:crypto';

/** One field of a source, as the source names it. Never a value. */
export type SourceField = {
  readonly name: string;
  readonly type: 'text' | 'number' | 'date' | 'moment' | 'flag' | 'code' | 'list' | 'group';
  /** Whether the connector cannot do without it. */
  readonly required: boolean;
};

/** The shape of what a source holds: tables, files or resources, each with its fields. */
export type SourceSchema = { readonly streams: readonly { readonly name: string; readonly fields: readonly SourceField[] }[] };

/** What differs between two schemas. `breaking`: the mapping that fitted the one may misread the other. */
export type SchemaDrift = {
  readonly kind: 'none' | 'additive' | 'breaking';
  readonly changes: readonly { readonly stream: string; readonly field: string; readonly change: 'added' | 'removed' | 'retyped' }[];
};

/** SHA-256 of a schema, the same whatever the order of streams and fields. It holds names and types only, so a plain hash tells nothing of a person. */
export function schemaHash(schema: SourceSchema): string {
  const lines = [...flat(schema)].map(([path, { type, required }]) => JSON.stringify([path, type, required])).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** A field more is additive; a field less, a stream less, another type or a new required field is breaking. */
export function compareSchemas(before: SourceSchema, after: SourceSchema): SchemaDrift {
  const old = flat(before);
  const now = flat(after);
  const changes: SchemaDrift['changes'][number][] = [];
  for (const [path, field] of old) {
    const next = now.get(path);
    if (next === undefined) changes.push({ ...split(path), change: 'removed' });
    else if (next.type !== field.type) changes.push({ ...split(path), change: 'retyped' });
  }
  const added = [...now].filter(([path]) => !old.has(path));
  changes.push(...added.map(([path]) => ({ ...split(path), change: 'added' as const })));
  if (changes.length === 0) return { kind: 'none', changes };
  const breaks = changes.some(({ change }) => change !== 'added') || added.some(([, { required }]) => required);
  return { kind: breaks ? 'breaking' : 'additive', changes };
}

const between = '\u0000';

function flat({ streams }: SourceSchema): Map<string, SourceField> {
  return new Map(streams.flatMap(({ name, fields }) => fields.map((field) => [`${name}${between}${field.name}`, field] as const)));
}

function split(path: string): { stream: string; field: string } {
  const [stream = '', field = ''] = path.split(between);
  return { stream, field };
}
