import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { feeds } from '@mast/example-population';

import type { DemoFile } from '../../demo-file.ts';
import { feedStatusReader } from '../../feed-status.ts';
import { upload } from '../../upload.ts';
import type { ProofRow } from '../proof-rows.ts';
import { writeProofFile } from '../proof-rows.ts';

const feedId = 'swansea-childrens';
const withinMs = 180_000;

/** Sends rows of the council's own feed as the council does, by SFTP as its next update, and waits until they were taken in. */
export async function sendRecords(demo: DemoFile, day: string, rows: readonly ProofRow[]): Promise<void> {
  const sftp = demo.sftp.feeds.find((each) => each.feedId === feedId);
  const profile = feeds.find((each) => each.feedId === feedId);
  const client = demo.connectorClients.find((each) => each.feeds.includes(feedId));
  if (sftp === undefined || profile === undefined || client === undefined) throw new Error(`.mast/demo.json does not know the feed ${feedId}`);
  const read = feedStatusReader(demo.coreUrl, { clientId: client.clientId, privateJwk: client.privateJwk, feeds: [feedId] });
  const at = async (): Promise<number> => (await read())[0]?.fileSequence ?? 0;
  const sequence = (await at()) + 1;
  const folder = mkdtempSync(join(tmpdir(), 'mast-rights-'));
  try {
    const { file, manifest } = await writeProofFile({ folder, filePrefix: sftp.filePrefix, mode: 'delta', day, sequence, rows, extra: profile.optionalColumns });
    await upload({ host: demo.sftp.host, port: demo.sftp.port, username: sftp.username, privateKey: sftp.privateKey, fingerprint: demo.sftp.fingerprint, inbox: sftp.inbox }, file, manifest);
    for (let waited = 0; (await at()) < sequence; waited += 500) {
      if (waited > withinMs) throw new Error('the update was not taken in; see .mast/logs/connectors.log');
      await pause(500);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
