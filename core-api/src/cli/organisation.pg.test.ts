import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld } from '../../test/answer-world.ts';
import { loadConfig } from '../config.ts';
import { emailMac } from '../keys/email-mac.ts';
import { keyCheck } from '../keys/key-check.ts';
import { silentLog } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { organisationCommand } from './organisation.ts';

/** `mast organisation`, as an operator runs it for an organisation whose own sign-in was the only way in. That such a policy keeps a password out, and lets it in again, stands in http/sign-in/elsewhere.pg.test.ts. */
let world: AnswerWorld;
let folder: string;
beforeAll(async () => {
  world = await answerWorld();
  folder = mkdtempSync(join(tmpdir(), 'mast-organisation-'));
  const { database, police, council, core } = world;
  writeFileSync(join(database.keysFolder, 'environment'), 'training', { mode: 0o600 });
  await database.sql("insert into environment (kind, key_check) values ('training', $1) on conflict do nothing", [keyCheck(core.keys)]);
  for (const [partner, role, name, email] of [[police, 'information-governance-lead', 'ana', 'ana@example.org'], [police, 'administrator', 'bob', 'bob@example.org'], [council, 'administrator', 'eve', 'eve@example.org'], [police, 'data-lead', 'dan', 'dan@example.org']] as const) {
    await database.sql('update account set email_mac = $2 where account_id = $1', [await world.accountOf(partner, role, name), emailMac(core.keys, email)]);
  }
  await database.sql("insert into sign_in_policy (organisation_id, absolute_minutes, idle_minutes, factors, own_sign_in_only) values ($1, 480, 10, '{passkey}', true)", [police.organisationId]);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function mast(...words: readonly string[]): Promise<{ code: number; output: string }> {
  const { database } = world;
  const config = loadConfig({ MAST_ENVIRONMENT: 'training', MAST_HOME: folder, MAST_KEYS: database.keysFolder, DATABASE_URL: database.appUrl, MAST_OWNER_DATABASE_URL: database.ownerUrl });
  const lines: string[] = [];
  const said = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(`${line}\n`));
  try {
    return { code: await organisationCommand(config, { appUrl: database.appUrl, ownerUrl: database.ownerUrl, stop: async () => undefined }, silentLog, words), output: lines.join('') };
  } catch (error) {
    return { code: 1, output: error instanceof MastError ? `${error.code} ${JSON.stringify(error.internal)}` : 'unknown' };
  } finally {
    said.mockRestore();
  }
}
const reopen = (askedBy: string, approvedBy: string) => mast('reopen-sign-in', '--organisation', world.police.code, '--asked-by', askedBy, '--approved-by', approvedBy);
const leaves = () => world.database.sql<{ by: string; account_id: string }>("select header::jsonb->>'clientId' as by, account_id from audit_leaf where kind = 'sign-in-policy-changed' and organisation_id = $1", [world.police.organisationId]);

test('what is not understood says how, and does nothing', async () => {
  for (const words of [[], ['show'], ['reopen-sign-in', '--organisation', 'X'], ['reopen-sign-in', '--organisation', 'X', '--asked-by', 'a'], ['close', '--organisation', 'X']]) {
    expect(await mast(...words)).toMatchObject({ code: 2, output: expect.stringContaining('mast organisation reopen-sign-in') as string });
  }
  expect(await mast('show', '--organisation', 'NOBODY')).toMatchObject({ code: 1, output: 'not-found\n' });
});

test('it takes two of the organisation’s own leads or administrators, who differ', async () => {
  for (const [askedBy, approvedBy] of [['ana@example.org', 'ana@example.org'], ['ana@example.org', 'eve@example.org'], ['ana@example.org', 'dan@example.org'], ['nobody@example.org', 'bob@example.org']] as const) {
    expect(await reopen(askedBy, approvedBy), `${askedBy} ${approvedBy}`).toMatchObject({ code: 1, output: expect.stringContaining('two-people-needed') as string });
  }
  expect((await mast('show', '--organisation', world.police.code)).output).toContain('"ownSignInOnly":true');
  expect(await leaves()).toEqual([]);
});

test('then other ways in are open, every other rule stays, and the trail says who answered for it and that it was the operator', async () => {
  const done = await reopen('ana@example.org', 'bob@example.org');
  expect(done).toMatchObject({ code: 0, output: expect.stringContaining('password and second factor again') as string });
  expect(done.output).toContain('{"absoluteMinutes":480,"idleMinutes":10,"factors":["passkey"],"ownSignInOnly":false}');
  expect(await leaves()).toEqual([{ by: 'operator', account_id: await world.accountOf(world.police, 'administrator', 'bob') }]);
});

test('said again, it changes nothing and leaves nothing', async () => {
  expect(await reopen('ana@example.org', 'bob@example.org')).toMatchObject({ code: 0, output: expect.stringContaining('nothing was changed') as string });
  expect(await leaves()).toHaveLength(1);
});
