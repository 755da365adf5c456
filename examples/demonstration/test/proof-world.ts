import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';

import type { DemoCase } from '../src/cases.ts';
import { type ProofStack, startProofStack } from '../src/proof/proof-stack.ts';

export type PartnerResult = { code: string; counts: Record<string, number>; rejects: { line: number; column?: string; rule: string }[] };
export type ProofWorld = {
  folder: string;
  stack: ProofStack;
  /** Waits for the answer file of that stem in the partner's outbox. */
  result(stem: string): Promise<PartnerResult>;
  close(): Promise<void>;
};

/** A partner waits this long for an answer before the test calls it lost; the connector looks every second. */
const answerWithinMs = 60_000;

/** A whole stack in a folder of its own, thrown away afterwards. Each test file has its own `portBase`. */
export async function proofWorld(portBase: number, cases?: readonly DemoCase[], moreOrigins?: readonly string[]): Promise<ProofWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'mast-proof-'));
  const mast = join(folder, 'mast');
  const stack = await startProofStack(mast, portBase, cases, undefined, moreOrigins);
  return {
    folder,
    stack,
    async result(stem) {
      for (let waited = 0; waited < answerWithinMs; waited += 200) {
        const file = readdirSync(stack.outbox).find((name) => name === `${stem}.result.json`);
        if (file !== undefined) return JSON.parse(readFileSync(join(stack.outbox, file), 'utf8')) as PartnerResult;
        await pause(200);
      }
      throw new Error(`no answer came for ${stem}`);
    },
    async close() {
      await stack.stop();
      await removeEmbeddedPostgres(mast);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
