import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { expect, it } from 'vitest';

import { isProven, proveKills } from '../src/proof/kills/prove-kills.ts';

/** `npm run proof:kill` does the same with 50 kills and 6,000 rows. Fifteen kills are each victim once in each phase. */
const numbers = [0.3, 0.95, 0.6, 0.8, 0.5, 0.1, 0.7];

it('core, connectors or both, killed in each phase of a file that is under way, lose no row and double none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-kill-'));
  let at = 0;
  const random = (): number => numbers[at++ % numbers.length] ?? 0.5;
  const report = await proveKills({ folder: join(folder, 'mast'), portBase: 5500, rows: 3_000, kills: 15, random, say: () => undefined });
  await removeEmbeddedPostgres(join(folder, 'mast'));
  rmSync(folder, { recursive: true, force: true });
  expect(report).toMatchObject({ missing: 0, doubled: 0, different: 0, foreign: 0, wrongAnswers: 0, records: report.rows, liveRecords: report.rows });
  expect(isProven(report)).toBe(true);
});
