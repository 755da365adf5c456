const texts = new WeakMap<object, string>();

/** A record as JSON. Made once for each record object, which nobody changes any more: a page is measured by it, and sent as it. */
export function recordText(record: unknown): string {
  if (typeof record !== 'object' || record === null) return JSON.stringify(record) ?? 'null';
  const known = texts.get(record);
  if (known !== undefined) return known;
  const made = JSON.stringify(record);
  texts.set(record, made);
  return made;
}
