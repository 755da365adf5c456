import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { ask, signIn } from '../src/proof/ask.ts';
import { canaryRow, refusedCanaryRow } from '../src/proof/canary-rows.ts';
import { proofRow, writeProofFile } from '../src/proof/proof-rows.ts';
import { proofFeed } from '../src/proof/proof-stack.ts';
import { scanStack } from '../src/proof/scan-stack.ts';
import { type ProofWorld, proofWorld } from './proof-world.ts';

let world: ProofWorld;
beforeAll(async () => {
  world = await proofWorld(5400);
});
afterAll(() => world.close());

it('canaries travel the whole path, are answered, and stand readable nowhere; a planted leak is found', async () => {
  const { stack } = world;
  const rows = [...Array.from({ length: 30 }, (_, index) => proofRow(index)), canaryRow, refusedCanaryRow];
  await stack.send(await writeProofFile({ folder: join(world.folder, 'partner'), filePrefix: proofFeed.filePrefix, mode: 'full', day: '2026-10-02', sequence: 1, rows }));
  const result = await world.result('proof_full_2026-10-02_1');
  expect(result).toMatchObject({ code: 'CPF03', counts: { applied: 31, rejected: 1 }, rejects: [{ line: 33, column: 'nhs_number' }] });

  const client = await signIn(stack.coreUrl, stack.asker);
  const question = { person: { given: canaryRow.given_name ?? '', family: canaryRow.family_name ?? '', dateOfBirth: canaryRow.date_of_birth ?? '' } };
  const { answer } = await ask(client, question, { reason: 'Qzreasonovex, this afternoon', reference: 'Qzreferenceovex' });
  expect(answer?.people[0]).toMatchObject({ band: 'strong', involvements: [{ caseRef: canaryRow.case_ref, contact: { team: canaryRow.contact_team } }] });

  const clean = await scanStack(stack);
  expect(clean.findings).toEqual([]);
  expect(clean.rows).toBeGreaterThan(100);
  expect(clean.files).toBeGreaterThan(500);

  appendFileSync(join(stack.mastFolder, 'logs', 'planted.log'), `leak: ${Buffer.from(canaryRow.family_name ?? '').toString('base64')}\n`);
  expect((await scanStack(stack)).findings.map(({ canary }) => canary)).toEqual(['Qzfamilovex']);
});
