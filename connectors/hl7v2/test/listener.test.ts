import { afterEach, expect, test, vi } from 'vitest';

import { adt, framed } from './messages.ts';
import { codeOf, fieldOf } from './mllp-client.ts';
import { startListener, until } from './running-listener.ts';
import type { RunningListener } from './running-listener.ts';

// Real sockets and a real disk: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });
const open: RunningListener[] = [];
const listener = async (change: Readonly<Record<string, unknown>> = {}, now?: () => Date): Promise<RunningListener> => {
  const started = await startListener(change, undefined, now);
  open.push(started);
  return started;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

test('a message is answered with AA and its row arrives', async () => {
  const { connect, core } = await listener();
  const client = await connect();
  const ack = await client.send(framed(adt({ id: 'M1', family: 'Tester' })));
  expect([codeOf(ack), fieldOf(ack, 'MSA', 2), fieldOf(ack, 'MSH', 9)]).toEqual(['AA', 'M1', 'ACK^A04^ACK']);
  await until(() => core.rows.size === 1);
  expect(core.families()).toEqual(['Tester']);
  client.end();
});

test('n frames in one write are n acknowledgements in order, for n up to 500', async () => {
  const { connect, figures, core } = await listener();
  const frames = Array.from({ length: 500 }, (_, at) => framed(adt({ id: `M${at + 1}`, patient: `P${at % 20}`, visit: `V${at % 20}` })));
  const client = await connect();
  let expected = 0;
  // The longest first: what follows are the same messages again, and their first acknowledgements.
  for (let count = 500; count >= 1; count -= count > 60 ? 44 : 1) {
    client.socket.write(Buffer.concat(frames.slice(0, count)));
    expected += count;
    const answers = (await client.until(expected)).slice(expected - count);
    const odd = answers.findIndex((ack, at) => codeOf(ack) !== 'AA' || fieldOf(ack, 'MSA', 2) !== `M${at + 1}`);
    expect([count, answers.length, odd]).toEqual([count, count, -1]);
  }
  client.end();
  await until(() => core.rows.size === 20);
  await until(() => (figures()['frames_total'] ?? 0) === expected);
  expect([figures()['messages_stored_total'], figures()['messages_repeated_total'], figures()['junk_bytes_total']]).toEqual([500, expected - 500, 0]);
});

test('a frame cut in two at any byte is answered once, with the same acknowledgement each time', async () => {
  const { connect } = await listener();
  const frame = framed(adt({ id: 'M1' }));
  const client = await connect();
  const first = await client.send(frame);
  for (let at = 1; at < frame.length; at += 1) {
    client.socket.write(frame.subarray(0, at));
    await new Promise((resolve) => setImmediate(resolve));
    const answer = await client.send(frame.subarray(at));
    expect(answer).toBe(first);
  }
  expect(client.answers.length).toBe(frame.length);
  client.end();
});

test('a message that comes again, on another connection and after a restart too, is answered with the first acknowledgement and stored once', async () => {
  const first = await listener();
  const client = await first.connect();
  const frame = framed(adt({ id: 'M1' }));
  const [one, two] = [await client.send(frame), await (await first.connect()).send(frame)];
  await until(() => first.core.pages.length === 1);
  const again = await first.restart();
  open.push(again);
  const three = await (await again.connect()).send(frame);
  expect([two, three]).toEqual([one, one]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([again.core.pages.length, again.core.rows.size]).toEqual([1, 1]);
});

test('a control id that comes again with other bytes: both are stored, and it is told', async () => {
  const { connect, core, lines } = await listener();
  const client = await connect();
  const acks = [await client.send(framed(adt({ id: 'M1', patient: 'PA', visit: 'VA', family: 'Alpha' }))), await client.send(framed(adt({ id: 'M1', patient: 'PB', visit: 'VB', family: 'Beta' })))];
  expect(acks.map(codeOf)).toEqual(['AA', 'AA']);
  await until(() => core.rows.size === 2);
  expect(core.families()).toEqual(['Alpha', 'Beta']);
  expect(lines.filter(({ event }) => event === 'control-id-reused').length).toBe(1);
});

test('what core-api could not take is delivered once it can, after a restart too', async () => {
  const first = await listener();
  first.core.stops = true;
  const client = await first.connect();
  for (let at = 0; at < 5; at += 1) expect(codeOf(await client.send(framed(adt({ id: `M${at}` }))))).toBe('AA');
  const again = await first.restart();
  open.push(again);
  expect(again.core.rows.size).toBe(0);
  again.core.stops = false;
  await until(() => again.core.rows.size === 5);
});

test('accept and application acknowledgement are two answers in that order', async () => {
  const { connect } = await listener();
  const client = await connect();
  client.socket.write(framed(adt({ id: 'M1', msh: { 15: 'AL', 16: 'AL' } })));
  const answers = await client.until(2);
  expect(answers.map(codeOf)).toEqual(['CA', 'AA']);
  expect(new Set(answers.map((ack) => fieldOf(ack, 'MSH', 10))).size).toBe(2);
  client.socket.write(Buffer.concat([framed(adt({ id: 'M2', msh: { 15: 'NE', 16: 'NE' } })), framed(adt({ id: 'M3' }))]));
  expect(fieldOf((await client.until(3))[2], 'MSA', 2)).toBe('M3');
});

test('an acknowledgement is not answered, and the next message is', async () => {
  const { connect } = await listener();
  const client = await connect();
  client.socket.write(framed('MSH|^~\\&|A|B|C|D|20261121||ACK|1|P|2.4\rMSA|AA|1\r'));
  expect(fieldOf(await client.send(framed(adt({ id: 'M1' }))), 'MSA', 2)).toBe('M1');
});

test('in shadow everything but the delivery is done; at go-live all of it is delivered', async () => {
  const shadow = await listener({ shadow: true });
  const client = await shadow.connect();
  for (let at = 0; at < 5; at += 1) await client.send(framed(adt({ id: `M${at}` })));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(shadow.core.pages).toEqual([]);
  const live = await shadow.restart({});
  open.push(live);
  await until(() => live.core.rows.size === 5);
});

test('with a backlog beyond its limit no message is answered and the connection is closed; once it is gone they are taken', async () => {
  const { connect, core, lines } = await listener({ limits: { backlogMessages: 3 } });
  core.stops = true;
  const client = await connect();
  for (let at = 0; at < 4; at += 1) await client.send(framed(adt({ id: `M${at}` })));
  await until(() => lines.some(({ event }) => event === 'refusing-begins'));
  expect(await client.send(framed(adt({ id: 'M9' })))).toBeUndefined();
  expect(client.closed).toBe(true);
  core.stops = false;
  await until(() => lines.some(({ event }) => event === 'refusing-ends'));
  expect(codeOf(await (await connect()).send(framed(adt({ id: 'M9' }))))).toBe('AA');
});

test('with the disk gone no message is answered and the connection is closed', async () => {
  const running = await listener();
  const { rmSync, renameSync } = await import('node:fs');
  const journal = `${running.folder}/ledger/feed/journal`;
  renameSync(journal, `${journal}.away`);
  const client = await running.connect();
  expect(await client.send(framed(adt({ id: 'M1' })))).toBeUndefined();
  expect(client.closed).toBe(true);
  rmSync(journal, { recursive: true, force: true });
  renameSync(`${journal}.away`, journal);
  expect(codeOf(await (await running.connect()).send(framed(adt({ id: 'M1' }))))).toBe('AA');
});

test('pages keep the conservation law, and rows are by reference, whatever comes twice', async () => {
  const { connect, core } = await listener();
  const client = await connect();
  const messages = Array.from({ length: 300 }, (_, at) => framed(adt({ id: `M${at}`, patient: `P${at % 7}`, visit: `V${at % 7}`, event: at % 3 === 0 ? 'A04' : 'A08', at: `202610051015${String(at % 60).padStart(2, '0')}` })));
  client.socket.write(Buffer.concat([...messages, framed(adt({ id: 'X', event: 'A60' }))]));
  await client.until(301);
  await until(() => core.rows.size === 7 && core.pages.reduce((sum, { read = 0 }) => sum + read, 0) >= 301);
  for (const { read, records, tombstones, rejects, leftOut = {} } of core.pages) {
    expect(read).toBe(records.length + tombstones.length + rejects.length + Object.values(leftOut).reduce((sum, count) => sum + count, 0));
  }
  expect(core.pages.reduce((sum, { leftOut = {} }) => sum + (leftOut['event-not-used'] ?? 0), 0)).toBe(1);
});
