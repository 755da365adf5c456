import { TextDecoder } from 'node:util';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';

import { fold } from '../../src/fold/fold.ts';
import { decodeText } from '../../src/message/decode-text.ts';
import { feedMapping, foldContext, judgeBytes } from './feed.ts';

/** Family name, and given names behind the first space. */
const names = Object.values(parse(readFileSync(new URL('names.yaml', import.meta.url), 'utf8')) as Record<string, string[]>).flat().map((name) => name.normalize('NFC')).map((name) => [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)] as const);

/** MSH-18 and the platform's decoder for it, from which an encoder is made here: the other way round than the code under test goes. */
const charsets: Readonly<Record<string, string>> = {
  '': 'utf-8', ASCII: 'us-ascii', 'UNICODE UTF-8': 'utf-8', 'UTF-8': 'utf-8', UNICODE: 'utf-8', 'UTF-8~UNICODE': 'utf-8',
  '8859/1': 'iso-8859-1', '8859/15': 'iso-8859-15', 'WINDOWS-1252': 'windows-1252',
  '8859/2': 'iso-8859-2', '8859/3': 'iso-8859-3', '8859/4': 'iso-8859-4', '8859/5': 'iso-8859-5', '8859/6': 'iso-8859-6', '8859/7': 'iso-8859-7', '8859/8': 'iso-8859-8', '8859/9': 'iso-8859-9',
  '8859/10': 'iso-8859-10', '8859/13': 'iso-8859-13', '8859/14': 'iso-8859-14', '8859/16': 'iso-8859-16', 'WINDOWS-1250': 'windows-1250', 'WINDOWS-1251': 'windows-1251', 'WINDOWS-1254': 'windows-1254', 'WINDOWS-1256': 'windows-1256',
  'GB 18030-2000': 'gb18030', 'BIG-5': 'big5', 'KS X 1001': 'euc-kr',
};

/** Every character that a character set of one or two bytes holds, with its bytes. */
function tableOf(label: string): Map<string, number[]> {
  const [decoder, table] = [new TextDecoder(label, { fatal: true }), new Map<string, number[]>()];
  const add = (...bytes: number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character.
    }
  };
  for (let byte = 0; byte < 0x100; byte += 1) add(byte);
  if (['gb18030', 'big5', 'euc-kr'].includes(label)) for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  return table;
}

/** Undefined where the character set cannot hold the text. */
function encoderOf(label: string): (text: string) => Buffer | undefined {
  if (label === 'utf-8') return (text) => Buffer.from(text, 'utf8');
  const table = label === 'us-ascii' ? undefined : tableOf(label);
  return (text) => {
    const bytes = Array.from(text, (character) => (table === undefined ? (character < '\u0080' ? [character.charCodeAt(0)] : undefined) : table.get(character)));
    return bytes.includes(undefined) ? undefined : Buffer.from(bytes.flatMap((one) => one ?? []));
  };
}

const messageWith = (declared: string, family: string, given: string): string =>
  [`MSH|^~\\&|PAS|RZZ|||20261121101500||ADT^A04|1|P|2.4||||||${declared}`, `PID|||M1^^^RZZ^MR||${family}^${given}`, 'PV1||E|ED^^^RZZ01||||||||||||||||V1', ''].join('\r');

function readBack(bytes: Uint8Array): { readonly name: readonly (string | undefined)[]; readonly fallback: boolean | undefined } {
  const judged = judgeBytes(bytes);
  const [row] = judged.kind === 'kept' ? fold([judged.message], feedMapping(), foldContext) : [];
  const [name] = row?.record.person?.names ?? [];
  return { name: [name?.family, name?.given], fallback: judged.kind === 'kept' ? judged.charset.fallback : undefined };
}

test('there are two hundred names', () => {
  expect(names.length).toBe(200);
  expect(new Set(names.map(String)).size).toBe(200);
}, 60_000);

const held = new Map<string, number>();
test.each(Object.entries(charsets))('%s: every name that it can hold is right', (declared, label) => {
  const encode = encoderOf(label);
  for (const [family, given] of names) {
    const bytes = encode(messageWith(declared, family, given));
    if (bytes === undefined) continue;
    held.set(declared, (held.get(declared) ?? 0) + 1);
    expect(readBack(bytes)).toEqual({ name: [family, given], fallback: false });
  }
  expect(held.get(declared)).toBeGreaterThan(0);
}, 60_000);

test('every name is right in UTF-8, and the sets for one language hold its names', () => {
  expect(held.get('UNICODE UTF-8')).toBe(200);
  const least = { ASCII: 1, '8859/1': 15, '8859/2': 30, '8859/14': 25, '8859/9': 30, '8859/6': 10, '8859/7': 10, '8859/5': 8, '8859/8': 10, 'WINDOWS-1252': 15, 'GB 18030-2000': 20, 'BIG-5': 5, 'KS X 1001': 10 };
  for (const [declared, count] of Object.entries(least)) expect([declared, (held.get(declared) ?? 0) >= count]).toEqual([declared, true]);
}, 60_000);

test('where nothing is declared, what is not UTF-8 is read in the set of the feed', () => {
  for (const fallback of ['windows-1252', 'iso-8859-14', 'iso-8859-15', 'windows-1250'] as const) {
    const encode = encoderOf(fallback);
    for (const [family] of names) {
      const bytes = encode(family);
      if (bytes === undefined || bytes.every((byte) => byte < 0x80)) continue;
      expect(decodeText(bytes, '', fallback)).toEqual({ text: family, charset: { name: fallback, fallback: true } });
    }
  }
}, 60_000);
