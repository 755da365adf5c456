import type { OrganisationId } from '../shared/brands.ts';
import { selectWholeRecords } from '../store/sql/select-whole-records.ts';
import type { ShieldName } from './ask-holders.ts';
import { askHolder } from './ask-holders.ts';
import { openRecord } from './open-record.ts';
import type { RecordId } from './protect-again.ts';
import type { Work } from './work.ts';

/** Puts a shield before every other organisation that holds one of these records; the asker is not told that there is one. Must run as the only writer. */
export async function askHoldersOf(work: Work, shield: ShieldName, held: readonly RecordId[]): Promise<void> {
  const others = held.filter(({ organisationId }) => organisationId !== shield.organisationId);
  const rows = others.length === 0 ? [] : await work.db.rows(selectWholeRecords, [others.map(({ organisationId }) => organisationId), others.map(({ recordId }) => recordId)]);
  for (const [holder, own] of Map.groupBy(rows, ({ organisationId }) => organisationId as OrganisationId)) {
    await askHolder(work, holder, [shield], own.map((row) => ({ feedId: row.feedId, ref: openRecord(work.core.keys, holder, row).sourceRef })));
  }
}
