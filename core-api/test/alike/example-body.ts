export type Schema = {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  format?: string;
};
export type ApiDocument = { paths: Record<string, Record<string, { operationId: string; parameters?: readonly { in: string; name: string }[]; requestBody?: { content: Record<string, { schema: Schema }> } }>>; components?: { schemas?: Record<string, Schema> } };

const formats: Readonly<Record<string, string>> = {
  date: '2026-11-20',
  'date-time': '2026-11-20T10:00:00Z',
  email: 'sam@example.org',
  guid: '0199aaaa-0000-7000-8000-000000000001',
  uuid: '0199aaaa-0000-7000-8000-000000000001',
  uri: 'https://example.org/',
};

/** The least body that a schema of the OpenAPI document takes: what must be there, first choices, nothing else. A pattern it cannot guess: give the body by hand. */
export function exampleBody(document: ApiDocument, schema: Schema): unknown {
  if (schema.$ref !== undefined) return exampleBody(document, document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice !== undefined) return exampleBody(document, choice);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((part) => exampleBody(document, part)));
  if (schema.type === 'object') return Object.fromEntries((schema.required ?? []).map((name) => [name, exampleBody(document, schema.properties?.[name] ?? {})]));
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => exampleBody(document, schema.items ?? {}));
  if (schema.type === 'string') return formats[schema.format ?? ''] ?? 'a'.repeat(Math.max(1, schema.minLength ?? 1));
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  return schema.type === 'boolean' ? true : null;
}
