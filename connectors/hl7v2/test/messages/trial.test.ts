import { expect, test } from 'vitest';

import { runTrial } from '../../src/trial/run-trial.ts';
import { tryMessages } from '../../src/trial/try-messages.ts';
import { bytesOf, feedMapping, foldContext } from './feed.ts';
import { messageOf } from './story.ts';

const lines = [
  '1 A04 M1 V1 E name=Secretname address=Secretplace nhs=9990001006 status=NSTS01', '2 A31 M1 name=Secretname', '3 A01 M2 V2 I name=Secretname', '4 S26 M3 A1 name=Secretname start=10 place=GUM',
];
const laboratory = messageOf('5 A04 M4 V4 E name=Secretname').replace('ADT^A04', 'ORU^R01');
const broken = messageOf('6 A04 M5 V5 E name=Secretname').replace('M5^^^RZZ^MR', '77^^^Secretname Surname^XX');
const all = Buffer.concat([...lines.map((line) => bytesOf(messageOf(line))), bytesOf(laboratory), bytesOf(broken)]);
const now = new Date('2026-11-21T20:00:00Z');

async function run(args: readonly string[], file: Uint8Array): Promise<{ code: number; text: string; pages: Map<string, string> }> {
  const said: string[] = [];
  const pages = new Map<string, string>();
  const code = await runTrial(args, {
    mapping: feedMapping(), context: foldContext, now, print: (text) => void said.push(text), readFile: async () => Promise.resolve(file), writeFile: async (path, text) => void pages.set(path, await Promise.resolve(text)),
  });
  return { code, text: said.join('\n'), pages };
}

test('a trial says of each message what would become of it, and why', () => {
  const trial = tryMessages([...lines, laboratory, broken].map((line, index) => ({ file: 'f', place: index + 1, bytes: bytesOf(line.startsWith('MSH') ? line : messageOf(line)) })), feedMapping(), foldContext, now);
  expect(trial.messages.map(({ event, outcome, rule }) => `${event} ${outcome} ${rule}`)).toEqual([
    'ADT^A04 sent relevant-contact', 'ADT^A31 kept person-with-relevant-contact', 'ADT^A01 waits no-relevant-contact', 'SIU^S26 waits sensitive-service', 'ORU^R01 discarded type-not-used', 'ADT^A04 dead patient-reference-missing PID-3',
  ]);
  expect(trial.records).toEqual({ 'emergency-department': 1 });
  expect(trial.leftOut).toEqual({ 'other-attendance': 1, 'sensitive-service': 1 });
  expect(trial.tally.identifiers).toEqual([{ authority: 'NHS', type: '', takenAs: 'nhs-number', count: 1 }, { authority: 'RZZ', type: 'MR', takenAs: 'patient', count: 4 }]);
  expect(trial.tally).toMatchObject({ messages: 6, organisations: { RZZ: 1, RZZ01: 2 }, places: { 'MSH-4': 3, 'PV1-3.4': 2 }, charsets: { 'utf-8': 5 }, dead: { 'patient-reference-missing PID-3': 1 } });
});

test('neither page nor text holds a value of a patient, in either language', async () => {
  for (const language of ['en', 'cy']) {
    const { code, text, pages } = await run(['--language', language, '--html', 'page.html', 'dir/sample.hl7'], all);
    expect(code).toBe(1);
    expect(text).toContain('sample.hl7');
    const page = pages.get('page.html') ?? '';
    expect(page).toContain(`<html lang="${language}">`);
    for (const leaves of [text, page]) expect(leaves).not.toMatch(/Secret|9990001006|\bM[1-5]\b|\bV[1-5]\b/);
  }
});

test('the codes of a trial: all readable, a batch that would be refused, wrong use', async () => {
  expect((await run(['f'], bytesOf(messageOf(lines[0] ?? '')))).code).toBe(0);
  expect(await run(['f'], Buffer.from(`BHS|^~\\&\r${messageOf(lines[0] ?? '').replaceAll('\n', '\r')}\rBTS|2\r`))).toMatchObject({ code: 2 });
  expect((await run([], all)).code).toBe(64);
  expect((await run(['--language', 'fr', 'f'], all)).code).toBe(64);
});
