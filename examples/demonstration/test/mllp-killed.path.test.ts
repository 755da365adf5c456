import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { expect, it } from 'vitest';

import { proveMllp } from '../src/proof/mllp/prove-mllp.ts';

/** `npm run proof:hl7v2` does the same with 100,000 messages, 20 kills and 20 dropped connections. Moments by these shares, in turn. */
const shares = [0.1, 0.55, 0.3, 0.8, 0.45, 0.7];

it('an MLLP listener and a core that are killed, and connections that are dropped, lose no message and double none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-mllp-'));
  let share = 0;
  const random = (): number => shares[share++ % shares.length] ?? 0.5;
  const report = await proveMllp({ folder: join(folder, 'mast'), portBase: 5_560, messages: 3_000, attendances: 300, connections: 8, kills: 4, drops: 4, random, say: () => undefined });
  await removeEmbeddedPostgres(join(folder, 'mast'));
  rmSync(folder, { recursive: true, force: true });
  expect(report).toMatchObject({ kills: { core: 2, listener: 2 }, drops: 4, unanswered: 0, refused: 0, inLedger: 3_000, delivered: 3_000, records: 300, missing: 0, doubled: 0, different: 0 });
});
