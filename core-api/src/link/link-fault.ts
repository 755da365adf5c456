/** What may be wrong with a linking job, and what is said about it. A text names no value: the rows are about people. */
export const linkRules = {
  'file-not-found': 'there is no such file, or it may not be read',
  'folder-not-found': 'the folder to write to is not there',
  'would-overwrite': 'the output would overwrite an input or the other output',
  'not-written': 'could not be written',
  'not-json': 'is not JSON',
  'unknown-key': 'is not a known setting',
  'missing-key': 'is needed',
  'wrong-value': 'has a value that is not allowed here',
  'both-dates': 'give dateOfBirth, or dobDay, dobMonth and dobYear, not both',
  'format-alone': 'dateFormat says how dateOfBirth is written, and that is not given',
  'date-format-unknown': 'takes yyyy, MM (or MMM), dd and separators, each once, for example dd/MM/yyyy; two-digit years are ambiguous',
  'no-columns': 'names no column to compare',
  'unique-differs': 'two inputs of one source must agree on uniquePeople',
  'no-header': 'has no header row',
  'not-commas': 'cells must stand apart by commas',
  'column-missing': 'the header has no such column',
  'column-twice': 'the header has this column more than once',
  'column-count': 'the row has more or fewer cells than the header',
  'quote-misplaced': 'a quotation mark stands where RFC 4180 has none, or is not closed',
  'row-too-long': 'a row is longer than 1 MB: a quotation mark is probably not closed',
  'not-utf-8': 'is not UTF-8',
  'id-missing': 'the row has no id',
  'id-twice': 'the id stands in another row of this source, too',
  'dates-unreadable': 'most dates do not fit the declared format (without one: yyyy-MM-dd or yyyyMMdd)',
  'no-rows': 'has no rows',
} as const;

export type LinkRule = keyof typeof linkRules;

/** One thing wrong: where, and which rule. `column` is a heading or a setting's JSON pointer. */
export type LinkFault = { readonly rule: LinkRule; readonly file: string; readonly line?: number; readonly column?: string };

/** A fault in words, for a terminal. */
export function faultText({ rule, file, line, column }: LinkFault): string {
  return [file, line === undefined ? '' : ` line ${line}`, column === undefined ? '' : `, ${column}`, `: ${linkRules[rule]} (${rule})`].join('');
}
