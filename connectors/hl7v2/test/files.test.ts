import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { batchFile, dropFolders } from './batch-files.ts';
import type { DropFolders } from './batch-files.ts';
import { adt, framed } from './messages.ts';
import { startListener, until } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

vi.setConfig({ testTimeout: 60_000 });

let folders: DropFolders;
const open: RunningListener[] = [];
beforeEach(() => {
  folders = dropFolders();
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  rmSync(folders.root, { recursive: true });
});
const listener = async (change: Readonly<Record<string, unknown>> = {}): Promise<RunningListener> => {
  const running = await startListener({ files: { inbox: folders.inbox, outbox: folders.outbox, settleSeconds: 0.05 }, ...change });
  open.push(running);
  return running;
};
const messages = (from: number, to: number): string[] => Array.from({ length: to - from }, (_none, at) => adt({ id: `F${from + at}`, family: `Family${from + at}` }));
type Told = { outcome: string; problem?: { rule: string; message?: number }; counts: object; repeated?: true };
async function answerTo(name: string): Promise<Told> {
  const path = join(folders.outbox, `${name}.result.json`);
  await until(() => existsSync(path));
  return JSON.parse(readFileSync(path, 'utf8')) as Told;
}
const inbox = (): string[] => readdirSync(folders.inbox).toSorted();

test('a batch file goes the way of messages: every record is told, its sender is answered, and it does not lie about', async () => {
  const running = await listener();
  folders.drop('day.hl7', batchFile(messages(0, 7)));
  expect(await answerTo('day.hl7')).toMatchObject({ schema: 'mast-hl7v2-result/1', file: 'day.hl7', outcome: 'taken', counts: { messages: 7, stored: 7, repeated: 0, notTaken: 0, setAside: 0 } });
  await until(() => running.core.rows.size === 7 && inbox().length === 0);
  expect(running.core.families()).toEqual(['Family0', 'Family1', 'Family2', 'Family3', 'Family4', 'Family5', 'Family6']);
});

test('without a socket, files alone are taken', async () => {
  const running = await listener({ host: undefined });
  folders.drop('day.hl7', batchFile(messages(0, 2)));
  await until(() => running.core.rows.size === 2);
  expect(running.lines.some(({ event }) => event === 'listening')).toBe(false);
});

const whole = batchFile(messages(0, 3));
test.each([
  ['cut within a message', whole.slice(0, 400), 'trailer-missing'],
  ['cut before its last line', whole.replace(/FTS.*\r$/, ''), 'trailer-missing'],
  ['with one message fewer than it counts', batchFile(messages(0, 3), { count: '4' }), 'counts'],
  ['with one message more than it counts', batchFile(messages(0, 3), { count: '2' }), 'counts'],
  ['with one batch fewer than it counts', batchFile(messages(0, 3), { batches: '2' }), 'counts'],
  ['with messages behind its end', `${whole}${adt({ id: 'F9' })}`, 'segment-order'],
  ['that is no batch', 'a letter\r\n', 'not-a-batch'],
  ['that is empty', '', 'not-a-batch'],
  ['of a test system', batchFile([...messages(0, 2), adt({ id: 'F2', msh: { 11: 'T' } })]), 'processing-id-not-taken'],
])('a file %s is held whole, and taken once it was put right', async (_what, text, rule) => {
  const running = await listener();
  folders.drop('day.hl7', text);
  folders.drop('other.hl7', batchFile(messages(20, 22), { at: '20261006120000' }));
  expect(await answerTo('day.hl7')).toMatchObject({ outcome: 'held', problem: { rule } });
  // It is in the way of no other.
  await until(() => running.core.rows.size === 2 && inbox().length === 1);
  expect([inbox(), running.core.families()]).toEqual([['day.hl7'], ['Family20', 'Family21']]);
  folders.drop('day.hl7', whole);
  await until(() => running.core.rows.size === 5 && inbox().length === 0);
  expect((await answerTo('day.hl7')).outcome).toBe('taken');
});

test('the rule of a message that holds its file comes with its place', async () => {
  await listener();
  folders.drop('day.hl7', batchFile([...messages(0, 2), adt({ id: 'F2', msh: { 12: '3.0' } })]));
  expect((await answerTo('day.hl7')).problem).toEqual({ rule: 'version-unknown', message: 3 });
});

test('what is being written, or bears another name, is left alone', async () => {
  const running = await listener();
  writeFileSync(join(folders.inbox, 'slow.hl7.part'), whole);
  writeFileSync(join(folders.inbox, 'notes.txt'), 'notes');
  folders.drop('day.hl7', batchFile(messages(0, 1)));
  await until(() => running.core.rows.size === 1 && inbox().length === 2);
  expect(inbox()).toEqual(['notes.txt', 'slow.hl7.part']);
});

test('a file that still grows is not looked into', async () => {
  let ms = Date.now();
  const running = await startListener({ files: { inbox: folders.inbox, outbox: folders.outbox, settleSeconds: 0.2 } }, undefined, () => new Date(ms));
  open.push(running);
  const text = batchFile(messages(0, 40));
  for (let at = 1; at <= 10; at += 1) {
    writeFileSync(join(folders.inbox, 'grows.hl7'), text.slice(0, (text.length * at) / 10));
    await sleep(50);
  }
  expect(readdirSync(folders.outbox)).toEqual([]);
  const ticking = setInterval(() => (ms += 1_000), 50);
  expect((await answerTo('grows.hl7')).outcome).toBe('taken');
  clearInterval(ticking);
  expect(running.lines.filter(({ event }) => event === 'file-held')).toEqual([]);
});

test('the same file again, under whatever name, changes nothing and gets its first answer; so does a message that came over MLLP', async () => {
  const running = await listener();
  await (await running.connect()).send(framed(adt({ id: 'F1', family: 'Family1' })));
  folders.drop('day.hl7', batchFile(messages(0, 3)));
  expect((await answerTo('day.hl7')).counts).toMatchObject({ stored: 2, repeated: 1 });
  folders.drop('again.hl7', batchFile(messages(0, 3)));
  expect(await answerTo('again.hl7')).toMatchObject({ file: 'again.hl7', repeated: true, counts: { stored: 2, repeated: 1 } });
  const next = await running.restart({ files: { inbox: folders.inbox, outbox: folders.outbox, settleSeconds: 0.05 } });
  open.push(next);
  folders.drop('third.hl7', batchFile(messages(0, 3)));
  expect((await answerTo('third.hl7')).repeated).toBe(true);
  folders.drop('more.hl7', batchFile(messages(0, 4)));
  expect((await answerTo('more.hl7')).counts).toMatchObject({ messages: 4, stored: 1, repeated: 3 });
});

test('one message whose header cannot be read is a dead letter, and the others go on; types that are not read are counted', async () => {
  const running = await listener();
  folders.drop('day.hl7', batchFile([...messages(0, 2), 'MSH|||nonsense', adt({ id: 'F5', msh: { 9: 'ORU^R01' } }), ...messages(3, 5)]));
  expect((await answerTo('day.hl7')).counts).toEqual({ messages: 6, stored: 5, repeated: 0, notTaken: 1, setAside: 1 });
  await until(() => running.core.rows.size === 4);
  await until(() => (running.core.pages.flatMap(({ rejects }) => rejects.map(({ rule }) => rule))).includes('header-unreadable'));
});

test('files are taken in the order of the moments that they tell, not of their names', async () => {
  const running = await listener({ files: { inbox: folders.inbox, outbox: folders.outbox, settleSeconds: 1 } });
  for (const [name, at] of [['a.hl7', '20261007'], ['b.hl7', '20261005'], ['c.hl7', '20261006']] as const) folders.drop(name, batchFile(messages(name.charCodeAt(0), name.charCodeAt(0) + 1), { at: `${at}120000` }));
  await until(() => running.lines.filter(({ event }) => event === 'file-taken').length === 3);
  expect(running.lines.filter(({ event }) => event === 'file-taken').map(({ fields }) => fields?.['file'])).toEqual(['b.hl7', 'c.hl7', 'a.hl7']);
});

test('an older file that comes late overwrites nothing of a newer one', async () => {
  const running = await listener();
  const said = (id: string, event: string, at: string, line: string): string => adt({ id, event, patient: 'P1', visit: 'V1', at, line });
  folders.drop('new.hl7', batchFile([said('N1', 'A08', '20261006120000', '2 New Street')], { at: '20261006130000' }));
  await until(() => inbox().length === 0);
  folders.drop('old.hl7', batchFile([said('O1', 'A04', '20261005120000', '1 Old Street')], { at: '20261005130000' }));
  await until(() => inbox().length === 0 && running.core.rows.size === 1);
  await until(() => running.lines.filter(({ event }) => event === 'file-taken').length === 2);
  expect(JSON.stringify([...running.core.rows.values()])).toContain('2 New Street');
  expect(JSON.stringify([...running.core.rows.values()])).not.toContain('1 Old Street');
});

test('an inbox that cannot be read is told by its code, and read once it can be', async () => {
  rmSync(folders.inbox, { recursive: true });
  const running = await listener();
  await until(() => running.lines.some(({ event, fields }) => event === 'inbox-waiting' && fields?.['code'] === 'folder-missing'));
  mkdirSync(folders.inbox);
  folders.drop('day.hl7', batchFile(messages(0, 1)));
  await until(() => running.core.rows.size === 1);
});
