/** The characters of MSH-1 and MSH-2. Those that a sender leaves out do not occur. */
export type Delimiters = { readonly field: string; readonly component: string; readonly repetition: string; readonly escape: string; readonly sub: string; readonly truncation: string };

export function delimitersOf(raw: readonly string[]): Delimiters {
  const [component = '', repetition = '', escape = '', sub = '', truncation = ''] = raw[2] ?? '';
  return { field: raw[1] ?? '', component, repetition, escape, sub, truncation };
}
