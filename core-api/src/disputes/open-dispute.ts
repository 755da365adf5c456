import type { Core } from '../core.ts';
import { recordsBeside } from '../review/records-beside.ts';
import { workingDaysAfter } from '../sensitivity/working-days.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { saveDispute } from '../store/sql/save-dispute.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';

/** Somebody has to have looked within so many working days: a mark that stays for weeks is a mark that nobody heeds. The same for every report, whoever it is about. Judgement. */
export const lookedAtWithin = 1;

export type Reported = { readonly ownerId: OrganisationId; readonly recordId: string; readonly about: 'person' | 'place'; readonly reviewId: string | undefined };

/**
 * Marks a record as disputed, from now on, in every answer of every organisation that shows it; nothing is taken out of any. A record that is disputed already stays so, under its first report. Needs `matching`; every
 * organisation is visible afterwards.
 */
export async function openDispute(db: Db, core: Core, { ownerId, recordId, about, reviewId }: Reported): Promise<{ disputeId: string; isNew: boolean }> {
  await db.run(widenToMatching, []);
  const at = core.clock.now();
  const disputeId = core.ids.uuid();
  const stands = await recordsBeside(db, ownerId, recordId);
  const beside = about === 'place' ? [] : stands.recordIds;
  // A record of an address alone is nobody's: its recalls go by the dispute.
  const subjectId = stands.personId ?? disputeId;
  const saved = await db.one(saveDispute, [ownerId, disputeId, recordId, about, reviewId ?? null, subjectId, beside, at, workingDaysAfter(at, lookedAtWithin)]);
  return saved ?? { disputeId, isNew: false };
}
