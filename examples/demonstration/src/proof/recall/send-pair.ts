import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { feeds } from '@mast/example-population';

import type { DemoFile } from '../../demo-file.ts';
import { feedStatusReader } from '../../feed-status.ts';
import { upload } from '../../upload.ts';
import type { ProofRow } from '../proof-rows.ts';
import { proofRow, writeProofFile } from '../proof-rows.ts';

/** Whom a proof asks about. */
export type Invented = { readonly given: string; readonly family: string; readonly dateOfBirth: string };

const withinMs = 120_000;

/** An invented adult whom two partners know, sent as partners send: by file, over SFTP, through the connectors. `index` makes them another for each run. */
export async function sendPair(demo: DemoFile, index: number): Promise<Invented> {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
  const row: ProofRow = { ...proofRow(index), source_ref: `RECALL-${index}`, date: today };
  const folder = await mkdtemp(join(tmpdir(), 'mast-recall-'));
  try {
    await sendRow(demo, folder, 'swansea-bay-health', { ...row, service: 'health', contact_team: 'Safeguarding hub' }, today);
    await sendRow(demo, folder, 'walsall-adults', { ...row, service: 'adults-social-care', kind: 'involvement', status: 'open', middle_name: 'Mercer', contact_team: 'Adults duty team' }, today);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { given: row.given_name ?? '', family: row.family_name ?? '', dateOfBirth: row.date_of_birth ?? '' };
}

/** One row as a feed's next file, until the core API has taken it in. */
async function sendRow(demo: DemoFile, folder: string, feedId: string, row: ProofRow, day: string): Promise<void> {
  const [feed, account, client] = [feeds.find((each) => each.feedId === feedId), demo.sftp.feeds.find((each) => each.feedId === feedId), demo.connectorClients.find((each) => each.feeds.includes(feedId))];
  if (feed === undefined || account === undefined || client === undefined) throw new Error(`the demonstration has no feed ${feedId}`);
  const read = feedStatusReader(demo.coreUrl, { ...client, feeds: [feedId] });
  const sequence = ((await read())[0]?.fileSequence ?? 0) + 1;
  const { file, manifest } = await writeProofFile({ folder, filePrefix: feed.filePrefix, mode: 'delta', day, sequence, rows: [row], extra: feed.optionalColumns });
  const { host, port, fingerprint } = demo.sftp;
  await upload({ host, port, fingerprint, username: account.username, privateKey: account.privateKey, inbox: account.inbox }, file, manifest);
  for (const until = Date.now() + withinMs; ((await read())[0]?.fileSequence ?? 0) < sequence; await pause(500)) {
    if (Date.now() > until) throw new Error(`${feedId} did not take its file in; see .mast/logs/connectors.log`);
  }
}
