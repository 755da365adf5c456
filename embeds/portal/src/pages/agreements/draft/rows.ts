import type { Form } from '../../../http/form.ts';
import { textOf } from '../../../http/form.ts';

/** The lists of a draft that are filled in row by row, and the fields of a row: `<field>-<row>` on the form. */
export const rowFields = { feeds: ['feedOrganisation', 'feedId'], documents: ['documentKind', 'documentNumber'], signatories: ['signatoryOrganisation', 'signatoryAccount'] } as const;
export type RowList = keyof typeof rowFields;

/** One row of the form: its number and what stands in its two fields. */
export type Row = { readonly row: number; readonly first: string; readonly second: string };

/** More rows than an agreement of a whole region needs; beyond them nothing is read. */
const mostRows = 100;

/** The rows of a list as a form holds them, empty ones too. */
export function rowsOf(form: Form, list: RowList): readonly Row[] {
  const [first, second] = rowFields[list];
  const numbers = Object.keys(form).flatMap((name) => {
    const [, field, number] = /^(\w+)-(\d{1,2})$/.exec(name) ?? [];
    return field === second ? [Number(number)] : [];
  });
  return numbers.toSorted((a, b) => a - b).slice(0, mostRows).map((row) => ({ row, first: textOf(form, `${first}-${row}`), second: textOf(form, `${second}-${row}`) }));
}

/** The rows in which anything stands. */
export function filled(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ first, second }) => first !== '' || second !== '');
}

/** The form with one more row of a list, and the number of that row. */
export function withRow(form: Form, list: RowList): { readonly form: Form; readonly row: number } {
  const row = (rowsOf(form, list).at(-1)?.row ?? -1) + 1;
  const [first, second] = rowFields[list];
  return { form: { ...form, [`${first}-${row}`]: '', [`${second}-${row}`]: '' }, row };
}
