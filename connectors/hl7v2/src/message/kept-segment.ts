/**
 * What was read of one segment. A field is its repetitions, each a list of components (`[n - 1]` is component n); a component that is not there, or may not be read, is ''. The text `""` is HL7's
 * "delete this value" (v2.5.1, 2.5.3); '' says nothing.
 */
export type KeptSegment = { readonly id: string; readonly fields: Readonly<Record<string, readonly (readonly string[])[]>> };

/** HL7's null: the sender deletes the value. */
export const deleted = '""';

const nothing: readonly (readonly string[])[] = [];

/** The repetitions of a field; none where it is empty or was not sent. */
export function repetitionsOf(segment: KeptSegment | undefined, field: number): readonly (readonly string[])[] {
  return segment?.fields[String(field)] ?? nothing;
}

/** One component of a field's first repetition, '' where there is none. */
export function textOf(segment: KeptSegment | undefined, field: number, component = 1): string {
  return repetitionsOf(segment, field)[0]?.[component - 1] ?? '';
}
