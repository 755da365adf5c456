import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

import { groupMessages } from '../../src/fold/group.ts';
import { fold } from '../../src/fold/fold.ts';
import type { KeptMessage } from '../../src/fold/kept-message.ts';
import { judge } from '../../src/mapping/judge.ts';
import { mappingConfig } from '../../src/mapping/mapping-config.ts';
import { readHeader } from '../../src/message/read-header.ts';
import { readOurselves } from './own-reading.ts';
import { readWithPeer } from './peer-reading.ts';
import { readCorpus } from './read-corpus.ts';

/*
 * Part of `npm run test:corpora`: public HL7 v2 messages (`MAST_CORPORA`, else ../shared/data) as they stand and with CR, LF and CRLF ends. Exit code 1 when anything throws, a message cannot be read, a line that begins with PID is
 * not read as one, or the `hl7v2` package, behind its guards, reads other numbers, names or classes. Prints counts, and messages per second of CPU beside that package. Where the corpora are not at hand it says so.
 */
const mapping = mappingConfig.parse({
  agreement: {
    reference: 'Corpora', reviewedBy: 'Test', reviewedOn: '2026-11-01',
    rules: [{ id: 'attendance', contact: 'attendance', do: 'send', service: 'hospital' }, { id: 'missed', contact: 'did-not-attend', do: 'send', service: 'outpatients' }],
  },
  contacts: { standard: { team: 'Corpora' } },
});
const context = { feedId: 'corpora', digest: (text: string) => Buffer.from(text).toString('base64url') };
const now = new Date('2030-01-01T00:00:00Z');
const ends = { 'as they stand': undefined, CR: '\r', LF: '\n', CRLF: '\r\n' } as const;

const folder = join(resolve(process.env['MAST_CORPORA'] ?? join(import.meta.dirname, '../../../../../shared/data')), 'hl7v2');
if (existsSync(folder)) process.exitCode = run() ? 0 : 1;
else process.stdout.write(`skipped: no HL7 v2 corpora under ${folder} (MAST_CORPORA names another folder)\n`);

function run(): boolean {
  const messages = readCorpus(folder);
  const misses = Object.entries(ends).flatMap(([name, end]) => measure(name, messages.map((bytes) => withEnds(bytes, end))));
  speed(messages);
  for (const miss of misses) process.stdout.write(`MISSED  ${miss}\n`);
  if (messages.length === 0) process.stdout.write('MISSED  no message was found\n');
  return misses.length === 0 && messages.length > 0;
}

function measure(name: string, messages: readonly Uint8Array[]): string[] {
  const counts = new Map<string, number>();
  const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
  const misses: string[] = [];
  const kept: KeptMessage[] = [];
  messages.forEach((bytes, index) => {
    const text = Buffer.from(bytes).toString('latin1');
    const lines = text.split(/[\r\n]+/).filter((line) => line.startsWith(`PID${text[3] ?? ''}`)).length;
    const own = readOurselves(bytes);
    if ('fault' in own) return void misses.push(`${name}, message ${index + 1}: ${own.fault}`);
    count('PID lines', lines);
    count('PID read', own.pids);
    count(`read as ${own.charset}`);
    if (own.pids !== lines) misses.push(`${name}, message ${index + 1}: ${own.pids} of ${lines} PID`);
    // The package decodes nothing here: it is given what the bytes mean.
    const peer = readWithPeer(Buffer.from(bytes).toString('utf8'));
    if (peer === undefined) count('hl7v2 throws');
    else if (JSON.stringify(peer.values) === JSON.stringify(own.values)) count('hl7v2 reads the same');
    else {
      count('hl7v2 reads otherwise');
      misses.push(`${name}, message ${index + 1}: hl7v2 reads ${peer.values.length} values, we ${own.values.length}`);
    }
    const header = readHeader(bytes);
    if (!header.ok) return;
    const judged = judge(bytes, header.value, mapping, { receivedAt: now });
    count(judged.kind === 'kept' ? `kept, ${judged.message.weight}` : `${judged.kind}, ${judged.rule}`);
    if (judged.kind === 'kept') kept.push(judged.message);
  });
  const groups = groupMessages(kept);
  const rows = groups.flatMap((group) => fold(group, mapping, context));
  count('groups', groups.length);
  count('records', rows.length);
  process.stdout.write(`${name}: ${messages.length} messages\n${[...counts].map(([what, number]) => `  ${String(number).padStart(6)}  ${what}\n`).join('')}`);
  return misses;
}

/** Messages a second of CPU, each read at least 20,000 times; a figure to look at, since machines differ. */
function speed(messages: readonly Uint8Array[]): void {
  const adt = messages.filter((bytes) => Buffer.from(bytes).toString('latin1', 0, 200).includes('|ADT^'));
  const texts = messages.map((bytes) => Buffer.from(bytes).toString('utf8'));
  const ofAdt = adt.map((bytes) => Buffer.from(bytes).toString('utf8'));
  const judgeOne = (bytes: Uint8Array): void => {
    const header = readHeader(bytes);
    if (header.ok) judge(bytes, header.value, mapping, { receivedAt: now });
  };
  const rate = <Item>(items: readonly Item[], read: (item: Item) => unknown, times: number): string => {
    for (const item of items) read(item);
    const before = process.cpuUsage();
    for (let done = 0; done < times; done += items.length) for (const item of items) read(item);
    const { user, system } = process.cpuUsage(before);
    return Math.round((Math.ceil(times / items.length) * items.length) / ((user + system) / 1e6)).toLocaleString('en-GB');
  };
  process.stdout.write('messages a second of CPU (all, ADT alone)\n');
  process.stdout.write(`  headline read  ${rate(messages, readOurselves, 20_000)}, ${rate(adt, readOurselves, 20_000)}\n`);
  process.stdout.write(`  judged         ${rate(messages, judgeOne, 20_000)}, ${rate(adt, judgeOne, 20_000)}\n`);
  process.stdout.write(`  hl7v2          ${rate(texts, readWithPeer, 2_000)}, ${rate(ofAdt, readWithPeer, 2_000)}\n`);
}

function withEnds(bytes: Uint8Array, end: string | undefined): Uint8Array {
  return end === undefined ? bytes : Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(/\r?\n|\r/g, end), 'latin1');
}
