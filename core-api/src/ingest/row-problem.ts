/**
 * Why a row was refused. The rules are words of the API: connectors put them into the answer file of a partner. A pointer never names an
 * unknown field, because a shifted column can put a person's name where a field name belongs.
 */
export const rowRules = [
  'required',
  'type',
  'unknown-field',
  'value-not-allowed',
  'length',
  'format',
  'ref-mismatch',
  'duplicate-ref',
  'never-load',
  'not-loaded',
  'no-subject',
  'person-empty',
  'date-not-real',
  'date-in-future',
  'end-before-start',
  'precision-mismatch',
  'birth-in-future',
  'nhs-number-check-digit',
  'nhs-number-test-range',
] as const;

export type RowRule = (typeof rowRules)[number];

/** `pointer` is an RFC 6901 pointer into the record. */
export type RowProblem = { readonly pointer: string; readonly rule: RowRule };
