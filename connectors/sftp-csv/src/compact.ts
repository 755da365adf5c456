/** The object without its undefined fields; undefined when none is left. */
export function compact(fields: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  let given: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value !== undefined) (given ??= {})[key] = value;
  }
  return given;
}
