import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { expect, it } from 'vitest';

import { proveKills } from '../src/proof/prove-kills.ts';

/** `npm run proof:kill` does the same with 50 kills and 20,000 rows. Lives of these shares of the longest, in turn. */
const lives = [0.3, 0.95, 0.6, 0.8, 0.5];

it('core and connectors that are killed while files load lose no row and double none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-kill-'));
  let life = 0;
  const random = (): number => lives[life++ % lives.length] ?? 0.5;
  const report = await proveKills({ folder: join(folder, 'mast'), portBase: 5500, rows: 3_000, kills: 4, random, say: () => undefined });
  await removeEmbeddedPostgres(join(folder, 'mast'));
  rmSync(folder, { recursive: true, force: true });
  expect(report).toMatchObject({ rows: 3_000, records: 3_000, missing: 0, doubled: 0, different: 0 });
  expect(report.kills.core).toBeGreaterThan(0);
  expect(report.kills.connectors).toBeGreaterThan(0);
});
