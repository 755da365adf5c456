import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { agreement } from './agreement.ts';
import { feed } from './feed.ts';

/** `mast agreement` and `mast feed`, as an operator runs them. */
let world: AnswerWorld;
let folder: string;
beforeAll(async () => {
  world = await answerWorld();
  folder = mkdtempSync(join(tmpdir(), 'mast-feed-'));
  const { database, police, council, core } = world;
  writeFileSync(join(database.keysFolder, 'environment'), 'training', { mode: 0o600 });
  await database.sql("insert into environment (kind, key_check) values ('training', $1) on conflict do nothing", [keyCheck(core.keys)]);
  for (const [partner, name, email] of [[police, 'ana', 'ana@example.org'], [police, 'bob', 'bob@example.org'], [council, 'eve', 'eve@example.org']] as const) {
    const accountId = await world.accountOf(partner, 'information-governance-lead', name);
    await database.sql('update account set email_mac = $2 where account_id = $1', [accountId, emailMac(core.keys, email)]);
  }
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As `mast` runs it, in this process. */
async function mast(...[word = '', ...words]: readonly string[]): Promise<{ code: number; output: string }> {
  const { database } = world;
  const config = loadConfig({ MAST_ENVIRONMENT: 'training', MAST_HOME: folder, MAST_KEYS: database.keysFolder, DATABASE_URL: database.appUrl, MAST_OWNER_DATABASE_URL: database.ownerUrl });
  const lines: string[] = [];
  const said = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(`${line}\n`));
  try {
    const code = word === 'agreement' ? await agreement(config, database.appUrl, silentLog, words) : await feed(config, { appUrl: database.appUrl, ownerUrl: database.ownerUrl, stop: async () => undefined }, silentLog, words);
    return { code, output: lines.join('') };
  } catch (error) {
    return { code: 1, output: error instanceof MastError ? error.code : 'unknown' };
  } finally {
    said.mockRestore();
  }
}
async function coverage(): Promise<string | undefined> {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token);
  const answer = await world.post('/v1/searches', token, { declarationId, person: { given: 'No', family: 'Body', dateOfBirth: '1999-01-01' } });
  return answer.json<{ coverage: { feed: string; state: string }[] }>().coverage.find(({ feed }) => feed === world.police.feedId)?.state;
}

test('agreements are listed and shown to a party, and nobody else’s', async () => {
  const listed = await mast('agreement', 'list', '--organisation', world.police.code);
  expect(listed).toMatchObject({ code: 0 });
  expect(listed.output).toMatch(/^main {2}version 1 {2}in-force .* 3 feeds, 3 readers$/m);
  expect((await mast('agreement', 'list', '--organisation', world.stranger.code)).output).not.toContain('main');
  const shown = await mast('agreement', 'show', '--organisation', world.police.code, '--agreement', 'main');
  expect(JSON.parse(shown.output)).toMatchObject({ agreementId: 'main', version: 1, displayMonths: 12, allowsReaderLocations: false });
  expect(await mast('agreement', 'show', '--organisation', world.stranger.code, '--agreement', 'main')).toMatchObject({ code: 1, output: 'not-found\n' });
  expect(await mast('agreement', 'show', '--organisation', world.police.code, '--agreement', 'main', '--version', '2')).toMatchObject({ code: 1 });
});

test('the facts sheet comes in both languages, to the screen or a file', async () => {
  const order = ['agreement', 'facts', '--organisation', world.police.code, '--agreement', 'main'];
  expect((await mast(...order)).output).toContain('Organisations that only read may not ask by address');
  const out = join(folder, 'facts.html');
  expect(await mast(...order, '--language', 'cy', '--out', out)).toMatchObject({ code: 0 });
  expect(readFileSync(out, 'utf8')).toMatch(/<html lang="cy".*/s);
});

test('what is not understood says how, and does nothing', async () => {
  for (const words of [['agreement'], ['agreement', 'show', '--organisation', 'X'], ['agreement', 'list', '--organisation', 'X', '--version', 'two'], ['feed'], ['feed', 'suspend', '--organisation', 'X', '--feed', 'y'], ['feed', 'suspend', '--organisation', 'X', '--feed', 'y', '--reason', 'whim'], ['feed', 'reopen', '--organisation', 'X', '--feed', 'y']]) {
    const run = await mast(...words);
    expect([run.code, words.join(' ')]).toEqual([2, words.join(' ')]);
    expect(run.output).toContain(`mast ${words[0]} list --organisation <code>`);
  }
});

test('a feed is out of answers with the operator’s word, and in again with the words of two of its own organisation', async () => {
  const named = ['--organisation', world.police.code, '--feed', world.police.feedId];
  expect(await coverage()).toBe('silent');
  expect(await mast('feed', 'suspend', ...named, '--reason', 'incident')).toMatchObject({ code: 0, output: '{"state":"suspended"}\n' });
  expect(await coverage()).toBe('suspended');
  expect((await mast('feed', 'list', '--organisation', world.police.code)).output).toMatch(new RegExp(`^${world.police.feedId} {2}suspended`, 'm'));
  const reopen = async (askedBy: string, approvedBy: string) => mast('feed', 'reopen', ...named, '--asked-by', askedBy, '--approved-by', approvedBy);
  for (const [askedBy, approvedBy] of [['ana@example.org', 'ana@example.org'], ['ana@example.org', 'eve@example.org'], ['nobody@example.org', 'bob@example.org']] as const) {
    const refused = await reopen(askedBy, approvedBy);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('two-people-needed');
    expect(await coverage()).toBe('suspended');
  }
  expect(await reopen('ana@example.org', 'bob@example.org')).toMatchObject({ code: 0, output: '{"state":"active"}\n' });
  expect(await coverage()).toBe('silent');
  const leaves = await world.database.sql<{ kind: string; by: string | null }>("select kind, header::jsonb->>'clientId' as by from audit_leaf where organisation_id = $1 and kind like 'feed-%' order by at", [world.police.organisationId]);
  expect(leaves).toEqual([{ kind: 'feed-suspended', by: 'operator' }, { kind: 'feed-reopening', by: 'operator' }, { kind: 'feed-reopening', by: 'operator' }]);
  expect(await mast('feed', 'show', '--organisation', world.council.code, '--feed', world.police.feedId)).toMatchObject({ code: 1, output: 'not-found\n' });
});
