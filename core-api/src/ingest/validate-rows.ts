import type { HeadlineRecord } from '../shared/headline.ts';
import type { BatchBody } from './batch-schema.ts';
import type { Setting } from './check-record.ts';
import type { Beside } from './open-record.ts';
import type { RowProblem } from './row-problem.ts';
import { claimedLevel, isNeverLoad, validateRecord } from './validate-record.ts';

type Placed = { /** Place in the batch, from 0. */ readonly row: number; readonly ref: string };
export type GoodRow = Placed & Beside & { readonly record: HeadlineRecord };
export type TombstoneRow = Placed;
/** `raw` is kept, sealed, for the redrive; of a never-load row nothing is kept. */
export type BadRow = Placed & { readonly problems: readonly RowProblem[]; readonly raw: unknown; readonly neverLoad: boolean };

/** A record that is named and not sent: it is here as it was taken. */
export type NamedRow = Placed;

export type ValidatedRows = { readonly good: readonly GoodRow[]; readonly named: readonly NamedRow[]; readonly tombstones: readonly TombstoneRow[]; readonly bad: readonly BadRow[] };

/**
 * Splits the rows of a batch into good, named, tombstones and bad. Pure; a bad row never touches its neighbours, but for two cases: of rows with one
 * reference only the first counts, at the highest level that any of them asks for, and where one of them is never-load none is loaded.
 */
export function validateRows(rows: BatchBody['rows'], setting: Setting): ValidatedRows {
  const neverLoad = new Set(rows.filter((sent) => 'record' in sent && isNeverLoad(sent.record)).map((sent) => sent.ref));
  const good: GoodRow[] = [];
  const named: NamedRow[] = [];
  const tombstones: TombstoneRow[] = [];
  const bad: BadRow[] = [];
  const seen = new Set<string>();
  for (const [row, sent] of rows.entries()) {
    const at = { row, ref: sent.ref };
    const refuse = (problems: readonly RowProblem[]): void => {
      bad.push({ ...at, problems, raw: 'record' in sent ? sent.record : undefined, neverLoad: neverLoad.has(sent.ref) });
    };
    if (neverLoad.has(sent.ref)) refuse([{ pointer: '/sensitivity', rule: 'never-load' }]);
    else if (seen.has(sent.ref)) refuse([{ pointer: '/sourceRef', rule: 'duplicate-ref' }]);
    else if ('tombstone' in sent) tombstones.push(at);
    else if ('unchanged' in sent) named.push(at);
    else {
      const checked = validateRecord(sent.ref, sent.record, setting);
      if (checked.ok) good.push({ ...at, record: checked.value });
      else refuse(checked.failure);
    }
    seen.add(sent.ref);
  }
  return { good: good.map((row) => atClaimedLevel(row, bad)), named, tombstones, bad };
}

function atClaimedLevel(row: GoodRow, bad: readonly BadRow[]): GoodRow {
  const claims = bad.filter(({ ref }) => ref === row.ref).map(({ raw }) => claimedLevel(raw));
  const sensitivity = claims.find((level) => level > row.record.sensitivity && !claims.some((other) => other > level));
  return sensitivity === undefined ? row : { ...row, record: { ...row.record, sensitivity } };
}
