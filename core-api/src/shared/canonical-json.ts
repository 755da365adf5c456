/** A name that stands in JSON as it is. */
const plainName = /^[A-Za-z]+$/;

/** Texts of objects that were written before, by object: a batch is written as a whole, and its records and their parts once more by themselves. Nobody changes them meanwhile. */
export type KnownTexts = WeakMap<object, string>;

/**
 * JSON with the members of every object in code point order and undefined members left out (the ordering of RFC 8785; numbers here are
 * small integers, so its number rules are met as they stand). Equal content gives equal text, whatever order a source wrote its fields in.
 */
export function canonicalJson(value: unknown, known?: KnownTexts): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) {
    let items = '';
    for (const item of value as readonly unknown[]) items += `${items === '' ? '' : ','}${canonicalJson(item ?? null, known)}`;
    return `[${items}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const before = known?.get(value);
  if (before !== undefined) return before;
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (member !== undefined) members += `${members === '' ? '' : ','}${plainName.test(name) ? `"${name}"` : JSON.stringify(name)}:${canonicalJson(member, known)}`;
  }
  const text = `{${members}}`;
  known?.set(value, text);
  return text;
}
