/** What a cell is for, as far as a spreadsheet treats it differently. `key`: it identifies something, so that a spreadsheet that rewrites it makes another thing of it. */
export type CellKind = 'text' | 'date' | 'key' | 'nhs-number' | 'phone';

/** Spreadsheets know a day and a month by these, in any English setting. */
const asDay = /^(?:\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2})$/i;

/**
 * What a spreadsheet did to a cell, as a rule's name, or undefined: a column too narrow (`####`), an error value (`#N/A`), a formula (`="0042"`), a long
 * number in scientific form (`9.43E+09`), a date as the number of days since 1900, something else as a day (`03-Mar` for 3-3), zeros lost at the start of a
 * number whose length is known: ten digits of an NHS number, eleven (some ten) of a telephone number in the United Kingdom.
 */
export function excelDamage(kind: CellKind, text: string): string | undefined {
  const first = text.charCodeAt(0);
  // Nearly every cell begins with a letter that none of these begin with.
  if (first === 35) {
    if (/^#{2,}$/.test(text)) return 'spreadsheet-overflow';
    if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/i.test(text)) return 'spreadsheet-error';
  }
  if (first === 61 && text.length > 1) return 'spreadsheet-formula';
  if (kind === 'date') return /^\d{5}$/.test(text) ? 'spreadsheet-date' : undefined;
  if ((text.length === 5 || text.length === 6) && asDay.test(text)) return 'spreadsheet-date';
  if (kind === 'text') return undefined;
  if (/^\d(?:\.\d+)?E\+\d{1,3}$/i.test(text)) return 'spreadsheet-number';
  if (kind === 'nhs-number' && /^\d{8,9}$/.test(text)) return 'spreadsheet-zeros';
  if (kind === 'phone' && /^[12378]\d{8,9}$/.test(text)) return 'spreadsheet-zeros';
  return undefined;
}
