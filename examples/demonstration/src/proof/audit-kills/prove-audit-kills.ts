import { setTimeout as pause } from 'node:timers/promises';

import { readTrail } from '@mast/core-api/testing';

import { startProofStack, type ProofStack } from '../proof-stack.ts';
import { askOn, type Asked } from './ask-on.ts';

/**
 * `kills`: that were made, fewer than wished where somebody stopped it; `hits`: kills while a question was under way; `answers`: that came whole; `answersWithoutLeaf`: must be 0; `leavesWithoutAnswer`: recorded, and never seen by anybody; `findings`: of a verification of the whole trail at the end,
 * whose sealer died as often as the service did.
 */
export type AuditKillReport = { kills: number; hits: number; asked: number; answers: number; answersWithoutLeaf: number; leavesWithoutAnswer: number; leaves: number; findings: readonly { kind: string; at: string }[]; seconds: number };

type Wish = { folder: string; portBase: number; kills: number; askers: number; random: () => number; say: (line: string) => void; signal: AbortSignal };

/** How much longer than an answer takes a kill may wait: some come when it has just left. */
const beyond = 1.25;
/** Times of answers looked at for how long one takes. */
const remembered = 50;
/** Until an answer took its time, it is taken for this long. */
const firstMs = 40;

/** Kills core-api (SIGKILL) while questions are under way, each time at a random point between question and answer, and holds every answer that came against the trail. */
export async function proveAuditKills({ folder, portBase, kills, askers, random, say, signal }: Wish): Promise<AuditKillReport> {
  const started = performance.now();
  const stack = await startProofStack(folder, portBase, undefined, { restartAfterMs: 0, say: () => undefined, env: { NODE_COMPILE_CACHE: `${folder}/compiled` } });
  const so: Asked = { receipts: new Map(), underWay: new Set(), asked: 0, times: [] };
  const over = new AbortController();
  try {
    await stack.untilReady();
    const asking = Array.from({ length: askers }, () => askOn(stack, so, over.signal));
    let made = 0;
    let hits = 0;
    while (made < kills && !signal.aborted) {
      hits += (await killOnce(stack, so, random, signal)) ? 1 : 0;
      made += 1;
      if (made % 10 === 0) say(`${made} kills, ${hits} with a question under way, ${so.receipts.size} answers`);
    }
    over.abort();
    await Promise.all(asking);
    await stack.untilReady();
    const { answers, findings, leaves } = await readTrail({ ownerUrl: stack.databaseUrl, keysFolder: stack.keysFolder });
    const kept = [...so.receipts].filter(([id, hash]) => answers.get(id) === hash).length;
    return { kills: made, hits, asked: so.asked, answers: so.receipts.size, answersWithoutLeaf: so.receipts.size - kept, leavesWithoutAnswer: answers.size - kept, leaves, findings, seconds: Math.round((performance.now() - started) / 1000) };
  } finally {
    over.abort();
    await stack.stop();
  }
}

/** Once an answer has come since the service stands again (the first after a start is slow): whether a question was under way when it fell. */
async function killOnce(stack: ProofStack, so: Asked, random: () => number, signal: AbortSignal): Promise<boolean> {
  const before = so.receipts.size;
  while ((so.receipts.size === before || so.underWay.size === 0) && !signal.aborted) await pause(1);
  const times = so.times.slice(-remembered).toSorted((a, b) => a - b);
  await pause(random() * beyond * (times[Math.floor(times.length / 2)] ?? firstMs));
  const isUnderWay = so.underWay.size > 0;
  stack.crash('core-api');
  await stack.untilReady();
  return isUnderWay;
}

/** Nothing left without its leaf, questions were really under way, and the trail verifies. */
export function isAuditProven({ answersWithoutLeaf, answers, hits, findings }: AuditKillReport): boolean {
  return answersWithoutLeaf === 0 && answers > 0 && hits > 0 && findings.length === 0;
}
