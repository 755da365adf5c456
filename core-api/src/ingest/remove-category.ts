import { selectRecordPage } from '../store/sql/select-record-page.ts';
import { openSealedRecord } from './open-record.ts';
import { depart } from './protect-again.ts';
import type { Work } from './work.ts';

const pageRecords = 500;
const nil = '00000000-0000-0000-0000-000000000000';

/** Takes out what a feed brought of a category that it may not send any more. Opens every record of the organisation, a page at a time. */
export async function removeCategory(work: Work, category: string): Promise<void> {
  const { db, core, organisationId, feedId } = work;
  for (let after = nil; ; ) {
    const rows = await db.rows(selectRecordPage, [organisationId, after, pageRecords]);
    const going = rows.filter((row) => row.feedId === feedId && openSealedRecord(core.keys, organisationId, row).category === category);
    await depart(work, going.map(({ recordId, variantId, placeLookIds }) => ({ recordId, variantId: variantId ?? undefined, placeLookIds })));
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageRecords) return;
    after = last.recordId;
  }
}
