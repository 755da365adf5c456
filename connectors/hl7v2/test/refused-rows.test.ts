import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, expect, test, vi } from 'vitest';

import { createSeal } from '../src/ledger/seal.ts';
import { adt, framed, testSecret } from './messages.ts';
import { operatorOf, untilLetters } from './operator-of.ts';
import { startListener, until } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

vi.setConfig({ testTimeout: 60_000 });

const open: RunningListener[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
async function listener(): Promise<RunningListener> {
  const running = await startListener();
  open.push(running);
  return running;
}
const said = (id: string, more: Parameters<typeof adt>[0] | object): Buffer => framed(adt({ patient: 'P1', visit: 'V1', ...more, id }));
const texts = (running: RunningListener): string => JSON.stringify([...running.core.rows.values()]);

test('a row that core-api refuses with its whole batch is a dead letter, and everybody else goes on', async () => {
  const running = await listener();
  running.core.refuses = (record) => record.includes('Poison');
  const client = await running.connect();
  for (let at = 0; at < 6; at += 1) await client.send(framed(adt({ id: `M${at}`, family: at === 3 ? 'Poison' : `Family${at}` })));
  await until(() => running.core.rows.size === 5);
  await untilLetters(running, 1);
  expect((await operatorOf(running, 'dead-letters')).lines[0]).toMatch(/^4 {2}\S+ {2}row-refused$/);
  running.core.refuses = () => false;
  expect((await operatorOf(running, 'retry')).lines).toEqual(['1 dead letters are judged again']);
  await until(() => running.core.families().includes('Poison'));
  await untilLetters(running, 0);
});

test('what a refused message took away stays away in whatever is told of the person later', async () => {
  const running = await listener();
  const client = await running.connect();
  await client.send(said('M1', { at: '20261005101500', line: '1 Old Street', postcode: 'SA1 1AA' }));
  await until(() => running.core.rows.size === 1);
  running.core.refuses = (record) => record.includes('Poison');
  // The address is deleted by a message whose row is not taken.
  await client.send(framed(said('M2', { event: 'A08', at: '20261006101500', family: 'Poison' }).toString().slice(1, -2).replace('1 Test Street^^Swansea^^SA1 1AA', '""')));
  await untilLetters(running, 1);
  // A later one, of another attendance, says nothing of an address.
  await client.send(framed(said('M3', { visit: 'V2', at: '20261007101500' }).toString().slice(1, -2).replace('1 Test Street^^Swansea^^SA1 1AA', '')));
  await until(() => running.core.rows.size === 2 && !texts(running).includes('Old Street'));
  await untilLetters(running, 0);
  expect(texts(running)).not.toContain('SA1 1AA');
});

test('a message that cannot be folded does not stop its person’s others, and while it is aside no address is told of them', async () => {
  const running = await listener();
  const client = await running.connect();
  await client.send(said('M1', { at: '20261005101500' }));
  await client.send(said('M2', { event: 'A08', at: '20261006101500', family: 'Later' }));
  await until(() => running.core.families().join() === 'Later');
  expect(texts(running)).toContain('SA1 1AA');
  await running.stop();
  const sound = change(running, 2, '{"v":1,"keys":[],"segments":null}');
  const next = await running.restart();
  open.push(next);
  await untilLetters(next, 1);
  expect((await operatorOf(next, 'dead-letters')).lines[0]).toMatch(/fold-failed$/);
  await (await next.connect()).send(said('M3', { visit: 'V2', at: '20261007101500', family: 'Third' }));
  await until(() => next.core.rows.size === 2 && next.core.families().every((family) => family === 'Third'));
  expect(texts(next)).not.toContain('SA1 1AA');
  await next.stop();
  change(next, 2, sound);
  const mended = await next.restart();
  open.push(mended);
  await operatorOf(mended, 'retry');
  await until(() => texts(mended).includes('SA1 1AA'));
  await untilLetters(mended, 0);
});

/** Puts something else in place of what was kept of a message, as new. Gives what was there. */
function change({ folder }: RunningListener, id: number, json: string): string {
  const seal = createSeal(testSecret, 'feed');
  const db = new DatabaseSync(join(folder, 'ledger', 'feed', 'index.db'));
  const { sealed } = db.prepare('select sealed from kept where id = ?').get(id) as { sealed: Uint8Array };
  db.prepare('update kept set sealed = ? where id = ?').run(seal.seal(`kept:${id}`, Buffer.from(json)), id);
  db.prepare('update message set state = 1 where id = ? and state = 2').run(id);
  db.prepare('update merge_group set waiting = ? where id = (select merge_group from message where id = ?)').run(id, id);
  db.close();
  return seal.open(`kept:${id}`, sealed)?.toString() ?? '';
}
