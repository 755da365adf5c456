type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const prefix = '#/components/schemas/';

/**
 * fastify-type-provider-zod 7 writes each named schema twice, `X` and `XInput`, and all of them whether used or not. Only what a path can
 * reach is kept, and an `XInput` without a reachable `X` takes the plain name. Keys are sorted, so that the document is the same on every build.
 */
export function tidyComponents<Document extends object>(document: Document): Document {
  const root = structuredClone(document) as unknown as { paths?: Json; components?: { schemas?: Record<string, Json> } };
  const schemas = root.components?.schemas ?? {};
  const reached = reachable(root.paths ?? null, schemas);
  const renamed = new Map<string, string>();
  for (const name of reached) {
    const plain = name.replace(/Input$/, '');
    if (plain === name) continue;
    const same = reached.has(plain) && canonical(schemas[name]) === canonical(schemas[plain]);
    if (same || !reached.has(plain)) renamed.set(name, plain);
  }
  const rename = (value: Json): Json => mapRefs(value, (name) => renamed.get(name) ?? name);
  const kept = [...reached].map((name) => [renamed.get(name) ?? name, rename(schemas[name] ?? {})] as const);
  root.paths = rename(root.paths ?? {});
  root.components = { ...root.components, schemas: Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
  return root as unknown as Document;
}

/** Two schemas are the same when they differ only in which twin they point to. */
function canonical(value: Json | undefined): string {
  return JSON.stringify(mapRefs(value ?? null, (name) => name.replace(/Input$/, '')));
}

function reachable(from: Json, schemas: Record<string, Json>): Set<string> {
  const found = new Set<string>();
  const visit = (value: Json): void => {
    mapRefs(value, (name) => {
      if (!found.has(name)) {
        found.add(name);
        visit(schemas[name] ?? null);
      }
      return name;
    });
  };
  visit(from);
  return found;
}

function mapRefs(value: Json, change: (name: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => mapRefs(item, change));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, child]): [string, Json] => [
    key,
    key === '$ref' && typeof child === 'string' && child.startsWith(prefix) ? prefix + change(child.slice(prefix.length)) : mapRefs(child, change),
  ]);
  return Object.fromEntries(entries);
}
