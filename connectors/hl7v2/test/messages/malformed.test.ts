import { expect, test } from 'vitest';

import { fold } from '../../src/fold/fold.ts';
import { feedMapping, foldContext, judgeBytes, readCases } from './feed.ts';

type Case = {
  readonly why: string; readonly text: string; readonly is: string; readonly latin1?: true; readonly utf16?: true; readonly end?: string;
  readonly lines?: readonly string[]; readonly family?: string; readonly charset?: string; readonly at?: string; readonly names?: number;
};

const sound = [
  'MSH|^~\\&|PAS|RZZ|||20261121101500||ADT^A04|1|P|2.4', 'EVN|A04|20261121101400', 'PID|||M1^^^RZZ^MR||Test^Ann||20110312|F|||1 Mill Lane^^Nowhere', 'PV1||E|ED^^^RZZ01||||||||||||||||V1', '',
].join('\r');
const long: Readonly<Record<string, string>> = { REPEAT: Array.from({ length: 100 }, (_none, at) => `Test${at}^Ann`).join('~'), LONG: 'x'.repeat(100_000), MANY: `${'NTE|1||note\r'.repeat(100_000)}PV1|` };

/** `GOOD(a/b;c/d)`: the sound message with b for the first a, and d for the first c. */
function textOf({ text, end = '\r' }: Case): string {
  return text.replaceAll(/GOOD\((.*?)\)(?=$|GOOD)/gs, (_all, changes: string) => {
    const changed = changes.split(';').filter((change) => change !== '').reduce((message, change) => {
      const [old = '', ...fresh] = change.split('/');
      if (!message.includes(old)) throw new Error(`not in the sound message: ${old}`);
      const value = fresh.join('/');
      return message.replace(old, () => long[value] ?? value);
    }, sound);
    return end === '\r' ? changed : changed.replaceAll('\r', end);
  });
}

function bytesOf(one: Case): Buffer {
  const text = textOf(one);
  return one.utf16 === true ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text, one.latin1 === true ? 'latin1' : 'utf8');
}

/** What was made of it, in the words of the table. */
function comesTo(judged: ReturnType<typeof judgeBytes>): string {
  const place = judged.kind === 'dead' ? [judged.segment, judged.field] : [];
  return [judged.kind, judged.kind === 'kept' ? judged.message.weight : judged.rule, ...place].filter((part) => part !== undefined).join(' ');
}

/** Those of the table's values that a case names, as they were read. */
function readOf(judged: ReturnType<typeof judgeBytes>, named: readonly string[]): Partial<Case> {
  if (judged.kind !== 'kept') return {};
  const person = fold([judged.message], feedMapping(), foldContext)[0]?.record;
  const all: Record<string, unknown> = {
    lines: person?.addresses?.[0]?.lines, family: person?.person?.names[0]?.family, names: person?.person?.names.length,
    charset: `${judged.charset.name}${judged.charset.fallback ? ' fallback' : ''}`, at: judged.message.at,
  };
  return Object.fromEntries(named.map((name) => [name, all[name]]));
}

test.each(readCases<Case>('malformed.yaml'))('$why: $is', (one) => {
  const judged = judgeBytes(bytesOf(one));
  const { why: _why, text: _text, is, latin1: _latin1, utf16: _utf16, end: _end, ...values } = one;
  expect({ is: comesTo(judged), ...readOf(judged, Object.keys(values)) }).toEqual({ is, ...values });
});

test('any bytes are judged without a throw', () => {
  const bytes = Buffer.from(sound);
  for (let at = 0; at < bytes.length; at += 1) {
    for (const byte of [0x00, 0x0a, 0x0d, 0x5c, 0x7c, 0x5e, 0x7e, 0x26, 0x22, 0xff]) {
      const changed = Buffer.from(bytes);
      changed[at] = byte;
      const judged = judgeBytes(changed);
      if (judged.kind === 'kept') fold([judged.message], feedMapping(), foldContext);
    }
    judgeBytes(bytes.subarray(0, at));
    judgeBytes(bytes.subarray(at));
  }
}, 60_000);
