import { expect, test } from 'vitest';

import type { Header } from '../message/read-header.ts';
import { readHeader } from '../message/read-header.ts';
import { frameAcknowledgement } from './acknowledgement.ts';
import { answersDue } from './answers-due.ts';
import { refusals, refuse } from './refuse.ts';

const headerOf = (line: string, encoding: BufferEncoding = 'utf8'): Header => {
  const header = readHeader(Buffer.from(`${line}\rPID|1\r`, encoding));
  if (!header.ok) throw new Error(header.failure.code);
  return header.value;
};
const at = new Date('2026-11-21T06:00:00Z');
const said = (line: string, encoding?: BufferEncoding): string => frameAcknowledgement(headerOf(line, encoding), { code: 'AA', ownId: 'MAST7', at }).toString('latin1');
const request = String.raw`MSH|^~\&|PAS|RXX|MAST|LHB^7A3^ODS|20261121055900||ADT^A04^ADT_A01|MSG 00'1|P|2.4^GBR||||||8859/1`;

test('sender and receiver change places, and what is to be echoed stands byte for byte', () => {
  expect(said(request)).toBe(`\u000bMSH|^~\\&|MAST|LHB^7A3^ODS|PAS|RXX|20261121060000+0000||ACK^A04^ACK|MAST7|P|2.4^GBR||||||8859/1\rMSA|AA|MSG 00'1\r\u001c\r`);
});

test('a control id in the request’s character set comes back in the same bytes', () => {
  const ack = frameAcknowledgement(headerOf(request.replace("MSG 00'1", 'Zoë-1'), 'latin1'), { code: 'AA', ownId: 'MAST7', at });
  expect(ack.includes(Buffer.from('MSA|AA|Zo\u00eb-1\r', 'latin1'))).toBe(true);
});

test('other delimiters are the acknowledgement’s too', () => {
  expect(said(request.replaceAll('|', '!').replace(String.raw`^~\&`, String.raw`$~\&#`).replaceAll('^', '$'))).toContain('!ACK$A04$ACK!MAST7!P!2.4$GBR!!!!!!8859/1\rMSA!AA!');
});

test('a message without an event is answered by type ACK alone', () => {
  expect(said(request.replace('ADT^A04^ADT_A01', 'ADT'))).toContain('||ACK|MAST7|');
});

test('what cannot be read is refused with an empty MSA-2, in standard delimiters', () => {
  const ack = frameAcknowledgement(undefined, { code: 'AR', ownId: 'R1', at, refusal: refusals.unreadable }).toString();
  expect(ack).toBe('\u000bMSH|^~\\&|||||20261121060000+0000||ACK|R1|P|2.4\rMSA|AR||Message header cannot be read\rERR|^^^100&Message header cannot be read&HL70357\r\u001c\r');
});

test('since version 2.5 the error’s code stands in ERR-3', () => {
  const ack = frameAcknowledgement(headerOf(request.replace('2.4^GBR', '2.5.1')), { code: 'AR', ownId: 'R1', at, refusal: refusals['type-not-taken'] }).toString();
  expect(ack).toContain('\rERR|||200^Message type is not taken here^HL70357|E\r');
});

test.each([
  // MSH-15, MSH-16, taken: accept, application
  ['', '', true, undefined, 'AA'], ['', '', false, undefined, 'AR'],
  ['AL', '', true, 'CA', undefined], ['AL', '', false, 'CR', undefined],
  ['AL', 'NE', true, 'CA', undefined], ['AL', 'AL', true, 'CA', 'AA'], ['AL', 'AL', false, 'CR', 'AR'],
  ['NE', 'AL', true, undefined, 'AA'], ['', 'AL', true, undefined, 'AA'], ['NE', 'NE', true, undefined, undefined], ['NE', 'NE', false, undefined, undefined],
  ['ER', '', true, undefined, undefined], ['ER', '', false, 'CR', undefined], ['SU', '', true, 'CA', undefined], ['SU', '', false, undefined, undefined],
  ['', 'ER', true, undefined, undefined], ['', 'ER', false, undefined, 'AR'], ['', 'SU', true, undefined, 'AA'], ['', 'SU', false, undefined, undefined],
  ['XX', '', true, 'CA', undefined],
] as const)('MSH-15 %j, MSH-16 %j, taken %s: accept %s, application %s', (accept, application, taken, expectedAccept, expectedApplication) => {
  const header = headerOf(String.raw`MSH|^~\&|A|B|C|D|20261121||ADT^A04|1|P|2.4|||${accept}|${application}`);
  expect(answersDue(header, taken)).toEqual({ accept: expectedAccept, application: expectedApplication });
});

test.each(['ACK', 'ACK^A04^ACK', 'MCF'])('%s is never answered', (type) => {
  expect(answersDue(headerOf(String.raw`MSH|^~\&|A|B|C|D|20261121||${type}|1|P|2.4|||AL|AL`), true)).toEqual({ accept: undefined, application: undefined });
});

const taken = { messageTypes: ['ADT', 'SIU'], processingIds: ['P'] as ('P' | 'T' | 'D')[] };
test.each([
  ['ADT^A04', 'P', '2.4', undefined], ['SIU^S26', 'P', '2.3.1', undefined], ['ADT^A04', 'P^A', '2.4^GBR^2.4', undefined], ['ADT^A04', 'P', '2.8.2', undefined],
  ['ORU^R01', 'P', '2.4', 'type-not-taken'], ['', 'P', '2.4', 'no-type'],
  ['ADT^A04', 'T', '2.4', 'processing-id-not-taken'], ['ADT^A04', 'D', '2.4', 'processing-id-not-taken'], ['ADT^A04', '', '2.4', 'processing-id-not-taken'],
  ['ADT^A04', 'P', '3.0', 'version-unknown'], ['ADT^A04', 'P', '', 'version-unknown'], ['ADT^A04', 'P', '2.44', 'version-unknown'],
])('type %j, processing id %j, version %j: %s', (type, processing, version, rule) => {
  expect(refuse(headerOf(String.raw`MSH|^~\&|A|B|C|D|20261121||${type}|1|${processing}|${version}`), taken)?.rule).toBe(rule);
});

test('a message without a control id is refused; T and D are taken where the feed says so', () => {
  expect(refuse(headerOf(String.raw`MSH|^~\&|A|B|C|D|20261121||ADT^A04||P|2.4`), taken)?.rule).toBe('no-control-id');
  expect(refuse(headerOf(String.raw`MSH|^~\&|A|B|C|D|20261121||ADT^A04|1|T|2.4`), { ...taken, processingIds: ['P', 'T'] })).toBeUndefined();
});
