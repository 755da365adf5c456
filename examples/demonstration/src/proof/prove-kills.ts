import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { openRecords } from '@mast/core-api/testing';

import { type ProofRow, proofRow, writeProofFile } from './proof-rows.ts';
import { proofFeed, type ProofStack, startProofStack } from './proof-stack.ts';

export type KillReport = { kills: { core: number; connectors: number }; rows: number; records: number; missing: number; doubled: number; different: number; seconds: number };

type KillWish = { folder: string; portBase: number; rows: number; kills: number; random: () => number; say: (line: string) => void };
type Victim = keyof KillReport['kills'];

/** How long the load may stand still, kills aside, before the proof gives up. */
const standstillMs = 90_000;

/**
 * Loads two days' full files over SFTP, the second with rows changed, new and gone, while the core API and the connectors are killed (SIGKILL) again and again at
 * random moments, in turn; then compares every stored record with the second file. The database lives on, as it would.
 * @param random uniform in [0, 1), handed in so that a run can be repeated
 */
export async function proveKills(wish: KillWish): Promise<KillReport> {
  const stack = await startProofStack(wish.folder, wish.portBase);
  try {
    const started = performance.now();
    const kills = { core: 0, connectors: 0 };
    const first = Array.from({ length: wish.rows }, (_, index) => proofRow(index));
    const second = nextDay(first);
    for (const [at, rows] of [first, second].entries()) {
      await stack.send(await writeProofFile({ folder: `${wish.folder}/outgoing`, filePrefix: proofFeed.filePrefix, mode: 'full', day: `2026-10-0${2 + at}`, sequence: 1 + at, rows }));
      const answer = join(stack.outbox, `${proofFeed.filePrefix}_full_2026-10-0${2 + at}_${1 + at}.result.json`);
      await killWhileLoading(stack, { ...wish, kills: Math.ceil((wish.kills * (at + 1)) / 2) - kills.core - kills.connectors }, kills, answer);
      await untilAnswered(stack, answer);
    }
    const stored = await openRecords({ ownerUrl: stack.databaseUrl, keysFolder: stack.keysFolder, feedId: proofFeed.feedId });
    return { kills, rows: second.length, ...compare(second, stored), seconds: (performance.now() - started) / 1000 };
  } finally {
    await stack.stop();
  }
}

/** The next day's file: of every hundred rows one has moved, one in five hundred is gone, and as many are new. Few enough for the removal guard. */
function nextDay(rows: readonly ProofRow[]): ProofRow[] {
  const kept = rows.filter((_row, index) => index % 500 !== 7);
  const moved = kept.map((row, index) => (index % 100 === 3 ? { ...row, address_line_1: '1 New Street' } : row));
  return [...moved, ...Array.from({ length: Math.floor(rows.length / 500) }, (_, index) => proofRow(rows.length + index))];
}

/** The longest life given at first, in ms; it grows while the load is behind the kills and shrinks while it is ahead. */
const firstLifeMs = 2_500;
const shortestLifeMs = 100;
/** The first life beside each file ends before the connector, which looks every second, has read it: however fast the machine, each file meets a kill. */
const firstKillMs = 300;
/** Rows in a batch, as the connector sends them. */
const batchRows = 500;

/**
 * Each life is random, from none at all to a longest one that is steered so that the load lasts as long as the kills do: kills while a file is fetched and read, before
 * the first row of a batch, in the middle of its transaction, before its answer is heard, and after it.
 */
async function killWhileLoading(stack: ProofStack, wish: KillWish, kills: KillReport['kills'], answer: string): Promise<void> {
  let longestMs = firstLifeMs;
  const begun = await stack.untilReady();
  for (let done = 0; done < wish.kills && !existsSync(answer); ) {
    const sequence = await stack.untilReady();
    const share = (sequence - begun) / (wish.rows / batchRows);
    longestMs = Math.max(shortestLifeMs, longestMs * (share < done / wish.kills ? 1.2 : 0.5));
    const lifeMs = wish.random() * (done === 0 ? Math.min(longestMs, firstKillMs) : longestMs);
    await pause(lifeMs);
    const victim: Victim = kills.core <= kills.connectors ? 'core' : 'connectors';
    if (!stack.crash(victim === 'core' ? 'core-api' : 'connectors')) continue;
    done += 1;
    kills[victim] += 1;
    wish.say(`kill ${done} of ${wish.kills}: ${victim}, after a life of ${Math.round(lifeMs)} ms, at batch ${sequence} or later`);
  }
}

async function untilAnswered(stack: ProofStack, answer: string): Promise<void> {
  let last = -1;
  let since = performance.now();
  while (!existsSync(answer)) {
    const sequence = await stack.untilReady();
    if (sequence !== last) since = performance.now();
    if (performance.now() - since > standstillMs) throw new Error(`the load stands still at batch ${sequence}`);
    last = sequence;
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
