import { insertQuarantine } from '../store/sql/insert-quarantine.ts';
import { supersedeQuarantine } from '../store/sql/supersede-quarantine.ts';
import { sourceOf } from './normalise-rows.ts';
import type { BadRow, ValidatedRows } from './validate-rows.ts';
import type { Work } from './work.ts';

/**
 * Parks the refused rows of a batch: content sealed, pointers and rules in clear. An older row of the same reference that still waits has
 * had its day, whether the reference came good, went, or is bad again. Of a never-load row only its place and rule are kept.
 */
export async function quarantineRows(work: Work, { good, named, tombstones, bad }: ValidatedRows): Promise<number> {
  const { db, core, organisationId, feedId, sequence, at } = work;
  const macs = [...good, ...named, ...tombstones, ...bad].map(({ ref }) => sourceOf(work, ref).mac);
  if (macs.length > 0) await db.run(supersedeQuarantine, [organisationId, feedId, macs, 'superseded']);
  if (bad.length === 0) return 0;
  const rows = bad.map((row) => ({ row, id: core.ids.uuid() }));
  return db.run(insertQuarantine, [
    organisationId,
    feedId,
    sequence,
    at,
    rows.map(({ id }) => id),
    rows.map(({ row }) => row.row),
    rows.map(({ row }) => (row.neverLoad ? null : sourceOf(work, row.ref).mac)),
    rows.map(({ row }) => JSON.stringify(row.problems)),
    rows.map(({ row, id }) => sealRow(work, id, row)),
    rows.map(({ row }) => (row.neverLoad ? 'never-load' : 'waiting')),
  ]);
}

function sealRow({ core, organisationId }: Work, quarantineId: string, { neverLoad, ref, raw }: BadRow): Buffer | null {
  return neverLoad ? null : core.keys.seal(organisationId, 'quarantine', quarantineId, { ref, raw: raw ?? null });
}
