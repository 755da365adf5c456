import { selectRecordContents } from '../store/sql/select-record-contents.ts';
import { openSealedRecord } from './open-record.ts';
import { claimedLevel } from './validate-record.ts';
import type { BadRow, GoodRow } from './validate-rows.ts';
import type { Work } from './work.ts';

/**
 * Stored records that a refused row calls more sensitive than they are: with their old content and the new level. A misspelt date must not keep
 * a person findable whom the partner has just asked to protect. Nothing is ever lowered by a refused row.
 */
export async function raisedRecords(work: Work, bad: readonly BadRow[], recordIdOf: (ref: string) => string | undefined): Promise<GoodRow[]> {
  const claimed = bad.flatMap(({ row, ref, raw, neverLoad }) => {
    const [recordId, level] = [recordIdOf(ref), claimedLevel(raw)];
    return neverLoad || recordId === undefined || level === 0 ? [] : [{ recordId, row, ref, level }];
  });
  // Of several claims for one record the highest comes last, and stands.
  const claims = new Map(claimed.toSorted((a, b) => a.level - b.level).map((claim) => [claim.recordId, claim]));
  if (claims.size === 0) return [];
  const stored = await work.db.rows(selectRecordContents, [work.organisationId, [...claims.keys()]]);
  return stored.flatMap((found): GoodRow[] => {
    const claim = claims.get(found.recordId);
    const { record, category, sentLevel = record.sensitivity } = openSealedRecord(work.core.keys, work.organisationId, found);
    if (claim === undefined || claim.level <= sentLevel) return [];
    const sensitivity = record.sensitivity > claim.level ? record.sensitivity : claim.level;
    return [{ row: claim.row, ref: claim.ref, record: { ...record, sensitivity }, sentLevel: claim.level, category }];
  });
}
