import { rm } from 'node:fs/promises';

import { proofRow, writeProofFile } from '../proof/proof-rows.ts';
import type { SftpAccount } from '../upload.ts';
import { upload } from '../upload.ts';

/** The council's feed that sends an update with a fault in it. */
export const faultyFeed = 'swansea-childrens';

/** This morning's update of a feed: two rows that are sound, and one about a day that is not in the calendar. Sent as the partner sends, so that a data lead has a row to explain. */
export async function sendUpdateWithFault(wish: { readonly folder: string; readonly account: SftpAccount; readonly filePrefix: string; readonly today: string; readonly sequence: number }): Promise<void> {
  const { folder, account, filePrefix, today, sequence } = wish;
  const row = (index: number): ReturnType<typeof proofRow> => ({ ...proofRow(index), source_ref: `${filePrefix}-U${index}`, date: today, contact_team: 'Assessment team 2' });
  const rows = [row(1), { ...row(2), date: `${today.slice(0, 4)}-02-30` }, row(3)];
  try {
    const { file, manifest } = await writeProofFile({ folder, filePrefix, mode: 'delta', day: today, sequence, rows });
    await upload(account, file, manifest);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
