import { setTimeout as pause } from 'node:timers/promises';

import { openRecords } from '@mast/core-api/testing';

import { type ProofRow, proofRow, writeProofFile } from './proof-rows.ts';
import { proofFeed, type ProofStack, startProofStack } from './proof-stack.ts';

export type KillReport = { kills: number; rows: number; records: number; missing: number; doubled: number; different: number; seconds: number };

/** How long the load may stand still, kills aside, before the proof gives up. */
const standstillMs = 90_000;

/**
 * Loads one file over SFTP while the core API is killed (SIGKILL) again and again at random moments, then compares every stored record with
 * the file. The connector and the database live on, as they would.
 * @param random uniform in [0, 1), handed in so that a run can be repeated
 */
export async function proveKills(wish: { folder: string; portBase: number; rows: number; kills: number; random: () => number; say: (line: string) => void }): Promise<KillReport> {
  const stack = await startProofStack(wish.folder, wish.portBase);
  try {
    const started = performance.now();
    const rows = Array.from({ length: wish.rows }, (_, index) => proofRow(index));
    const sent = await writeProofFile({ folder: `${wish.folder}/outgoing`, filePrefix: proofFeed.filePrefix, mode: 'full', day: '2026-10-02', sequence: 1, rows });
    await stack.send(sent);
    const kills = await killWhileLoading(stack, wish);
    await untilLoaded(stack, wish.rows);
    const stored = await openRecords({ ownerUrl: stack.databaseUrl, keysFolder: stack.keysFolder, feedId: proofFeed.feedId });
    return { kills, rows: wish.rows, ...compare(rows, stored), seconds: (performance.now() - started) / 1000 };
  } finally {
    await stack.stop();
  }
}

/** The longest life given to the core at first, in ms; it grows while the load is behind the kills and shrinks while it is ahead. */
const firstLifeMs = 2_500;

/**
 * Each life is random, from none at all to a longest one that is steered so that the load lasts as long as the kills do: kills before the
 * first row of a batch, in the middle of its transaction, and after it.
 */
async function killWhileLoading(stack: ProofStack, wish: { rows: number; kills: number; random: () => number; say: (line: string) => void }): Promise<number> {
  let longestMs = firstLifeMs;
  for (let kills = 0; kills < wish.kills; kills += 1) {
    const loaded = await stack.untilReady();
    if (loaded >= wish.rows) return kills;
    longestMs *= loaded / wish.rows < kills / wish.kills ? 1.2 : 0.5;
    const lifeMs = wish.random() * longestMs;
    await pause(lifeMs);
    stack.crashCore();
    wish.say(`kill ${kills + 1} of ${wish.kills}, after a life of ${Math.round(lifeMs)} ms, at ${loaded} of ${wish.rows} records or more`);
  }
  return wish.kills;
}

async function untilLoaded(stack: ProofStack, rows: number): Promise<void> {
  let last = -1;
  let since = performance.now();
  for (let loaded = await stack.untilReady(); loaded < rows; loaded = await stack.untilReady()) {
    if (loaded !== last) since = performance.now();
    if (performance.now() - since > standstillMs) throw new Error(`the load stands still at ${loaded} of ${rows} records`);
    last = loaded;
    await pause(300);
  }
}

type Stored = Awaited<ReturnType<typeof openRecords>>;

function compare(rows: readonly ProofRow[], stored: Stored): { records: number; missing: number; doubled: number; different: number } {
  const byRef = new Map(stored.map((record) => [record.sourceRef, record]));
  const missing = rows.filter((row) => !byRef.has(row.source_ref)).length;
  const different = rows.filter((row) => {
    const record = byRef.get(row.source_ref);
    return record !== undefined && fingerprint(record) !== expected(row);
  }).length;
  return { records: stored.length, missing, doubled: stored.length - byRef.size, different };
}

function expected(row: ProofRow): string {
  return [row.given_name, row.family_name, row.date_of_birth, row.address_line_1, row.postcode, row.date, row.contact_team].join('|');
}

function fingerprint(record: Stored[number]): string {
  const name = record.person?.names[0];
  const address = record.addresses?.[0];
  return [name?.given, name?.family, record.person?.dateOfBirth?.value, address?.lines[0], address?.postcode, record.date, record.contact.team].join('|');
}
