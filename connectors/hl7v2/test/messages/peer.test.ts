import { dictionaries } from 'hl7v2-dictionary';
import { HL7Message } from 'hl7v2';
import { expect, test } from 'vitest';

import { readOurselves } from '../corpora/own-reading.ts';
import { readWithPeer } from '../corpora/peer-reading.ts';
import { bytesOf, readCases } from './feed.ts';
import { messageOf } from './story.ts';

const golden = readCases<{ messages: string[] }>('golden.yaml').flatMap(({ messages }) => messages);
const stories = readCases<{ told: string[] }>('stories.yaml').flatMap(({ told }) => told.map(messageOf));

test('the hl7v2 package, behind its guards, reads the same numbers, names and classes of every message here', () => {
  for (const message of [...golden, ...stories]) {
    const own = readOurselves(bytesOf(message));
    expect(readWithPeer(bytesOf(message).toString())?.values).toEqual('values' in own ? own.values : own.fault);
  }
});

/** What docs/adr/0036 rests on. When one of these is mended, the decision may be looked at again. */
test('without its guards it loses the patient at LF ends, and mangles 8859/1 and bold print', () => {
  const [message = ''] = golden;
  const readRaw = (bytes: Buffer): { pid: boolean; family: unknown } => {
    const pid = HL7Message.parse(bytes, { dictionaries }).getSegment('PID');
    return { pid: pid !== undefined, family: pid?.field(5).rep(0).comp(1).getValue() };
  };
  expect(readRaw(bytesOf(message, '\n')).pid).toBe(false);
  expect(readRaw(Buffer.from(bytesOf(message.replace('|2.4', '|2.4||||||8859/1').replace('Griffiths^Mair', 'Gr\u00EFffiths^Mair')).toString(), 'latin1')).family).not.toBe('Gr\u00EFffiths');
  expect(readRaw(bytesOf(message.replace('Griffiths^Mair', String.raw`\H\Griffiths\N\^Mair`))).family).not.toBe('Griffiths');
});
