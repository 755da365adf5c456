import type { FormatRow } from '@mast/connector-kit/files';
import { TextSet } from '@mast/connector-kit/files';

import { mapPole } from './map-pole.ts';
import type { ReadRow } from './pole.ts';
import type { PoliceTerms } from './terms.ts';

/** The rows of an extract, mapped: the one path by which it is surveyed and paged. Of rows with one reference the first counts, whichever pages they stand on. */
export async function* extractRows(rows: AsyncIterable<ReadRow>, terms: PoliceTerms): AsyncGenerator<FormatRow, void, void> {
  const seen = new TextSet();
  for await (const row of rows) {
    const { line } = row;
    if (row.unclear !== undefined) {
      yield { line, kind: 'unclear', rule: row.unclear };
      continue;
    }
    const mapped: FormatRow = { line, ...mapPole(row.pole, terms) };
    const ref = mapped.kind === 'unclear' ? '' : mapped.ref;
    const isNew = ref === '' || seen.add(ref);
    if (isNew || mapped.kind === 'left-out') yield mapped;
    else yield twice(mapped, ref, row.pole.event.reference?.at ?? 'event.reference');
  }
}

/** Sent in a form that core-api refuses, so that it is counted and lies in quarantine. */
function twice(row: FormatRow, ref: string, column: string): FormatRow {
  const problem = { column, rule: 'duplicate-ref' };
  const before = row.kind === 'record' ? row.problems : [];
  return { line: row.line, kind: 'record', ref, record: { sourceRef: { received: '' }, refused: [...before, problem] }, problems: [...before, problem], columnOf: () => column };
}
