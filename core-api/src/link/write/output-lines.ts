import type { Linked } from '../linked.ts';
import type { LinkRow } from '../link-row.ts';
import { csvCell } from './csv-cell.ts';

/** `people.csv`: every row and the number of its person, in the order of the rows. */
export function* peopleLines(rows: readonly LinkRow[], { people }: Linked): Generator<string> {
  yield 'source,id,person';
  for (const [at, { source, id }] of rows.entries()) yield `${csvCell(source)},${csvCell(id)},${people[at] ?? 0}`;
}

/** `edges.csv`: every pair at or above the review floor, in the order of the rows. Weight in bits to three places, probability to six. */
export function* edgeLines(rows: readonly LinkRow[], { edges }: Linked): Generator<string> {
  const name = (at: number): string => `${csvCell(rows[at]?.source ?? '')},${csvCell(rows[at]?.id ?? '')}`;
  yield 'source_a,id_a,source_b,id_b,weight,probability,band';
  for (const { a, b, weightBits, probability, band } of edges) yield `${name(a)},${name(b)},${plain(weightBits, 3)},${plain(probability, 6)},${band}`;
}

/** Without the sign of a zero. */
function plain(value: number, places: number): string {
  return value.toFixed(places).replace(/^-(?=0\.?0*$)/, '');
}
