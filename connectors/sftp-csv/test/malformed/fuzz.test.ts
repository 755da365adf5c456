import { gzipSync } from 'node:zlib';

import { checkFile } from '@mast/connector-kit/checker';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { columns } from '../../src/columns.ts';
import { csvFormat } from '../../src/csv-format.ts';
import { csvOf } from '../partner.ts';
import { withFile } from '../with-file.ts';
import { loadInMemory } from './in-memory.ts';

/** Good files that were damaged: the connector and the partner-side checker must stand every one of them, count every row, and say no value. */
const runs = 600;
const seed = 20261121;

const word = fc.constantFrom('Canaryn', 'Canârwyn', 'Canary, Row', 'Canary "C"', 'Canary\nRow', 'Canarỳ');
const row = fc.record({ given_name: word, family_name: word, address_line_1: word, town: fc.constantFrom('Canarton', ''), nhs_number: fc.constantFrom('', '9990000018', '9990000019'), date_of_birth: fc.constantFrom('', '2015-05-04', '2015', '31/12/2015') });
const original = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => Buffer.from(csvOf(rows.map((cells, index) => ({ ...cells, source_ref: `Canary${index}` })))));

const hostile = fc.constantFrom('"', '""', ',', '\r', '\n', '\r\n', '\0', '\uFEFF', '\uFFFD', '=1', '#N/A', '__proto__', 'constructor', '9E+99', '\u202E', '\u2028', ';', '\t', "'", '\\', 'deleted', '3', '-', '😀', 'a\u0301', ',,,,,,,,,');
type Damage = (content: Buffer, at: number, length: number, other: Buffer, byte: number) => Buffer;
const cut = (content: Buffer, at: number): [Buffer, Buffer] => [content.subarray(0, at), content.subarray(at)];
const damages: Damage[] = [
  (content, at) => cut(content, at)[0],
  (content, at, length) => Buffer.concat([cut(content, at)[0], content.subarray(at + length)]),
  (content, at, _length, other) => Buffer.concat([cut(content, at)[0], other, cut(content, at)[1]]),
  (content, at, _length, _other, byte) => Buffer.from(content).fill(byte, at, Math.min(at + 1, content.length)),
  (content, at, length) => Buffer.concat([cut(content, at)[0], content.subarray(at, at + length), cut(content, at)[1]]),
  (content, at, length) => Buffer.from(content).fill(0, at, Math.min(at + length, content.length)),
  (content, at, length) => Buffer.concat([content.subarray(at, at + length), content]),
  (content, at) => Buffer.concat([cut(content, at)[1], cut(content, at)[0]]),
  (content) => Buffer.from(content.toString('latin1'), 'utf8'),
];
const blow = fc.record({ damage: fc.constantFrom(...damages), place: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 60 }), other: hostile, byte: fc.nat(255) });
const file = fc.tuple(original, fc.array(blow, { minLength: 1, maxLength: 4 })).map(([content, blows]) =>
  blows.reduce<Buffer>((now, { damage, place, length, other, byte }) => damage(now, Math.floor(place * now.length), length, Buffer.from(other), byte), content),
);

const personal = /canar|canâr|999000|2015-05/i;

/** Rules between fields, and control characters, of which the document that the fake core goes by says nothing. */
const beyondDocument: ReadonlySet<string> = new Set(['date-not-real', 'date-in-future', 'birth-in-future', 'end-before-start', 'person-empty', 'no-subject', 'nhs-number-check-digit', 'format', 'required']);

function checked(content: Buffer, packed: boolean, mode: 'full' | 'delta'): ReturnType<typeof checkFile> {
  const format = csvFormat({ layout: 'headline-csv/1', mayLack: [] });
  return withFile(content, (file) => checkFile({ file, format, mode, limits: { maxRowBytes: 65_536, maxUnpackedBytes: 1_000_000, maxRefusedShare: 1 }, setting: { latest: '2026-11-22', live: false } }), packed);
}

test.each(['full', 'delta'] as const)('%s files, damaged anyhow: no crash, every row counted, every reason with line, column and rule, and no value', async (mode) => {
  let wholeFiles = 0;
  let withRejects = 0;
  await fc.assert(
    fc.asyncProperty(file, fc.boolean(), async (content, packed) => {
      const bytes = packed ? gzipSync(content) : content;
      const report = await checked(bytes, packed, mode);
      expect(report.good + report.removing + report.refused).toBe(report.rows);
      expect(JSON.stringify(report)).not.toMatch(personal);
      const { result, said, stored } = await loadInMemory(bytes, { mode, rows: report.rows, packed });
      expect(said).not.toMatch(personal);
      const { rows, applied, unchanged, rejected, tombstoned } = result.counts;
      expect(applied + unchanged + rejected + tombstoned).toBe(rows);
      const lines = content.toString('latin1').split(/\r\n|\r|\n/).length;
      for (const { line, column, rule } of [...result.rejects, ...report.rejects]) {
        expect(line).toBeGreaterThan(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column === null || (columns as readonly string[]).includes(column)).toBe(true);
        expect(rule).toMatch(/^[a-z0-9-]+$/);
      }
      const isWhole = result.problem === undefined;
      // What core-api's published document refuses, the checker refuses before; and what the checker refuses by that document's rules, it refuses as well.
      const ahead = new Set(report.rejects.map(({ line }) => line));
      const refused = new Set(result.rejects.map(({ line }) => line));
      expect([...refused].filter((line) => !ahead.has(line))).toEqual([]);
      const bySchema = isWhole ? report.rejects.filter(({ rule }) => !beyondDocument.has(rule)).map(({ line }) => line) : [];
      expect(bySchema.filter((line) => !refused.has(line))).toEqual([]);
      wholeFiles += isWhole ? 1 : 0;
      withRejects += rejected > 0 ? 1 : 0;
      expect({ rows, stored }).toEqual(isWhole ? { rows: report.rows, stored: applied + unchanged } : { rows: 0, stored: 0 });
    }),
    { numRuns: runs, seed },
  );
  // A generator that damages everything beyond reading, or nothing at all, would prove little.
  expect(wholeFiles).toBeGreaterThan(runs / 10);
  expect(withRejects).toBeGreaterThan(runs / 20);
}, 120_000);
