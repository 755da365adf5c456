import { dictionaries } from 'hl7v2-dictionary';
import { expect, test } from 'vitest';

import { foldAll } from '../../src/fold/fold.ts';
import { allowList } from '../../src/message/allow-list.ts';
import { trialPage, trialText } from '../../src/trial/trial-page.ts';
import { tryMessages } from '../../src/trial/try-messages.ts';
import { feedMapping, foldContext, judgeBytes } from './feed.ts';
import { messageOf } from './story.ts';

/** Every segment of every version of HL7, and local ones; 60 fields, 24 components and 6 subcomponents of each. */
const segments = [...new Set([...Object.values(dictionaries).flatMap((dictionary) => Object.keys(dictionary.segments)), 'ZU1', 'ZU8', 'ZZZ'])].filter((id) => !['MSH', 'FHS', 'BHS', 'FTS', 'BTS'].includes(id));
const [fields, components, subcomponents] = [60, 24, 6];
const events = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A11', 'A12', 'A13', 'A23', 'A24', 'A28', 'A29', 'A31', 'A34', 'A37', 'A40', 'S12', 'S13', 'S14', 'S15', 'S17', 'S26'];
const canary = 'kanarienvogel';

/** A segment that has a canary wherever the allow-list names nothing, and what `sound` has everywhere else. */
function planted(id: string, sound: readonly string[]): string {
  const allowed = allowList[id] ?? {};
  const cells = Array.from({ length: fields }, (_none, index) => {
    const field = index + 1;
    const plan = allowed[field];
    if (plan === undefined) return Array.from({ length: components }, (_one, at) => `${canary}-${id}-${field}-${at + 1}`).join('^');
    return (sound[field] ?? '').split('~').map((repetition) => plantedComponents(repetition, plan, `${canary}-${id}-${field}`)).join('~');
  });
  return [id, ...cells].join('|');
}

function plantedComponents(repetition: string, plan: Readonly<Record<number, readonly number[]>>, name: string): string {
  if (repetition === '') return '';
  const parts = repetition.split('^');
  return Array.from({ length: components }, (_none, index) => {
    const [at, own] = [index + 1, parts[index] ?? ''];
    const subs = plan[at];
    if (subs === undefined) return `${name}-${at}`;
    // Beside an allowed subcomponent the others are planted, too.
    return own === '' ? '' : [own, ...Array.from({ length: subcomponents - 1 }, (_one, sub) => (subs.includes(sub + 2) ? '' : `${name}-${at}-${sub + 2}`))].join('&');
  }).join('^');
}

function plantedMessage(event: string): string {
  const isAdt = event.startsWith('A');
  const merge = ['A34', 'A40'].includes(event) ? ' into=M2' : ['A24', 'A37'].includes(event) ? ' other=M2' : '';
  const line = `1 ${event} M1 ${isAdt ? 'V1 E' : 'A1'} name=Test address=Here nhs=9990001006 status=NSTS01 restricted=N start=10${merge}`;
  const sound = messageOf(line).split('\n').map((segment) => ({ id: segment.slice(0, 3), cells: segment.split('|'), text: segment }));
  const missing = segments.filter((id) => !sound.some((segment) => segment.id === id) && !(id === 'MRG' && merge === '') && id !== 'PID');
  return [...sound.map(({ id, cells, text }) => (id === 'MSH' ? text : planted(id, cells))), ...missing.map((id) => planted(id, []))].join('\r');
}

test.each(events)('of %s nothing leaves but what the allow-list names', (event) => {
  const [mapping, bytes] = [feedMapping(), Buffer.from(plantedMessage(event))];
  expect(bytes.toString()).toContain(`${canary}-DG1-3`);
  const judged = judgeBytes(bytes, mapping);
  expect(judged.kind).toBe('kept');
  const messages = judged.kind === 'kept' ? [judged.message] : [];
  const trial = tryMessages([{ file: 'f', place: 1, bytes }], mapping, foldContext, new Date('2026-11-21T20:00:00Z'));
  const leaves = JSON.stringify([judged, foldAll(messages, mapping, foldContext), trial]) + trialPage(trial, 'en') + trialText(trial, 'cy');
  expect(leaves.match(new RegExp(`${canary}[-\\w]*`, 'g')) ?? []).toEqual([]);
});

test('a message that cannot be read tells no more than where', () => {
  for (const spoil of ['PID|', 'EVN|A04|', 'ADT^A04', 'M1^^^RZZ^MR', '|V1|']) {
    const message = plantedMessage('A04').replace(spoil, `${canary}|`);
    const bytes = Buffer.from(message.startsWith('MSH') ? message : `MSH|^~\\&|\r${message}`);
    const trial = tryMessages([{ file: 'f', place: 1, bytes }], feedMapping(), foldContext, new Date('2026-11-21T20:00:00Z'));
    expect(JSON.stringify([trial, trialPage(trial, 'cy')].concat(judgeBytes(bytes).kind === 'kept' ? [] : [JSON.stringify(judgeBytes(bytes))]))).not.toContain(canary);
  }
});

/** Written out, so that whoever widens the allow-list changes this line, too, and says why. */
test('these fields are read, and no others', () => {
  const read = Object.entries(allowList).map(([id, of]) => `${id} ${Object.entries(of).map(([field, parts]) => `${field}.${Object.keys(parts).join('/')}`).join(' ')}`);
  expect(read).toEqual([
    'EVN 1.1 2.1 6.1', 'PID 3.1/4/5 5.1/2/3/7 7.1 8.1 9.1/2/3/7 11.1/2/3/4/5/7/8/12/13/14 18.1/4/5 29.1 32.1', 'PD1 12.1', 'ARV 2.1', 'MRG 1.1/4/5',
    'PV1 2.1 3.1/4/11 10.1 15.1 16.1 19.1/4/5 44.1 45.1 50.1/4/5', 'PV2 22.1 24.1', 'SCH 1.1/2 2.1/2 11.4 25.1', 'TQ1 7.1', 'AIS 4.1', 'AIG 8.1', 'AIL 3.1/4/11 6.1', 'AIP 6.1',
  ]);
});

test('of a sensitive clinic neither place nor service is kept', () => {
  const judged = judgeBytes(Buffer.from(messageOf('1 S26 M1 A1 name=Test start=10 place=GUM').replaceAll('|420', '|360').replaceAll('\n', '\r')));
  expect(judged).toMatchObject({ kind: 'kept', message: { weight: 'support', sensitive: true } });
  expect(JSON.stringify(judged)).not.toMatch(/GUM|360|RZZ01/);
});
