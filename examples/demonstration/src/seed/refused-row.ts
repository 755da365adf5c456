import { rm } from 'node:fs/promises';

import type { FeedProfile } from '@mast/example-population';

import { proofRow, writeProofFile } from '../proof/proof-rows.ts';
import type { SftpAccount } from '../upload.ts';
import { upload } from '../upload.ts';

/** The council's feed that sends an update with a fault in it. */
export const faultyFeed = 'swansea-childrens';

/** This morning's update of a feed: two rows that are sound, and one whose work ends before it begins. Sent as the partner sends, so that a data lead has a row to explain. */
export async function sendUpdateWithFault(wish: { readonly folder: string; readonly account: SftpAccount; readonly feed: FeedProfile; readonly today: string; readonly sequence: number }): Promise<void> {
  const { folder, account, feed, today, sequence } = wish;
  const { filePrefix } = feed;
  const row = (index: number): ReturnType<typeof proofRow> => ({ ...proofRow(index), source_ref: `${filePrefix}-U${index}`, date: today, contact_team: 'Assessment team 2' });
  const rows = [row(1), { ...row(2), end_date: `${today.slice(0, 4)}-01-05` }, row(3)];
  try {
    // A column that a feed has filled in before is never missing from a later file: that would take its values back.
    const { file, manifest } = await writeProofFile({ folder, filePrefix, mode: 'delta', day: today, sequence, rows, extra: feed.optionalColumns });
    await upload(account, file, manifest);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
