/** A value inside a JSON document and where it stands (RFC 6901). */
export type Placed = { readonly at: string; readonly value: unknown };

/** Every value inside, containers too, the outermost first. */
export const valuesOf = (document: unknown, at = ''): Placed[] => {
  const here = { at, value: document };
  if (typeof document !== 'object' || document === null) return [here];
  return [here, ...Object.entries(document).flatMap(([key, value]) => valuesOf(value, `${at}/${key}`))];
};

/** Every text inside. */
export const textsOf = (document: unknown): { readonly at: string; readonly value: string }[] => valuesOf(document).flatMap(({ at, value }) => (typeof value === 'string' ? [{ at, value }] : []));
