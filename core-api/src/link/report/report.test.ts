import { describe, expect, test } from 'vitest';

import { evidenceTexts } from '../../match/evidence-texts.ts';
import type { LinkedEdge } from '../linked.ts';
import type { LinkRow } from '../link-row.ts';
import { reportFields } from './findings-of.ts';
import { makeReport } from './make-report.ts';
import { reportLines } from './report-lines.ts';
import { reportTexts } from './report-texts.ts';

const row = (source: string, id: string, values: LinkRow['values']): LinkRow => ({ source, id, values });
const mair = { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12', postcode: 'CF71 7AA' };
const rows = [
  row('school', '1', { ...mair, nhsNumber: '999 000 0018' }),
  row('school', '2', { given: 'Owain', family: 'Pritchard', postcode: 'SA1 1AA' }),
  row('school', '3', { given: 'Baby', family: 'Davies', dateOfBirth: '1900-01-01' }),
  row('police', 'a', mair),
  row('police', 'b', { ...mair, given: 'M' }),
  row('police', 'c', { given: 'Owen', family: 'Prichard', postcode: 'SA1 1AA' }),
];
const edge = (a: number, b: number, weightBits: number): LinkedEdge => ({ a, b, weightBits, probability: 0.5, band: weightBits > 7 ? 'strong' : 'possible' });
// By hand: Mair is one person with three records; Owain and Owen are a possible pair; Baby Davies is nobody's.
const linked = { edges: [edge(0, 3, 20), edge(0, 4, 9), edge(1, 5, 2), edge(3, 4, 9)], people: Int32Array.of(1, 2, 3, 1, 1, 4) };
const report = makeReport(rows, linked, 'test');

describe('levels of match', () => {
  test('each record of one organisation is strong, possible or none in the other', () => {
    expect(report.pairs.map(({ from, to, all }) => [from, to, all])).toEqual([
      ['school', 'police', { records: 3, strong: 1, possible: 1, none: 1 }],
      ['police', 'school', { records: 3, strong: 2, possible: 1, none: 0 }],
    ]);
  });

  test('records of people who are there more than once are told apart', () => {
    expect(report.pairs[0]).toMatchObject({ withOne: 0, withMore: 1 });
    expect(report.pairs[1]).toMatchObject({ withOne: 2, withMore: 0 });
    expect(report.organisations.map(({ people, duplicated }) => [people, duplicated])).toEqual([[3, 0], [2, 2]]);
  });

  test('what a record lacks is judged after placeholders are taken out', () => {
    expect(report.organisations[0]?.lacking).toEqual({ nothing: 1, givenName: 1, familyName: 0, dateOfBirth: 2, postcode: 1, nhsNumber: 2 });
    expect(report.organisations[0]?.losses).toEqual({ 'birth-placeholder': 1, 'given-placeholder': 1 });
    expect(report.pairs[0]?.byLack.dateOfBirth).toEqual({ records: 2, strong: 0, possible: 1, none: 1 });
  });

  test('NHS numbers are counted, and those that could be traced', () => {
    expect(report.pairs[0]?.nhsNumbers).toEqual({ given: 1, agree: 0, differ: 0, traced: 0 });
    expect(report.pairs[1]?.nhsNumbers).toEqual({ given: 0, agree: 0, differ: 0, traced: 2 });
  });

  test('fields are compared with the record that fits best, and the review band is counted', () => {
    const [between] = report.between;
    expect(between).toMatchObject({ organisations: ['school', 'police'], review: { pairs: 1, recordsOfFirst: 1, recordsOfSecond: 1 } });
    expect(between?.findings['givenName']).toEqual({ exact: 1 });
    expect(between?.findings['nhsNumber']).toEqual({ unknown: 1 });
  });
});

describe('the report', () => {
  test('names no person', () => {
    const text = [...reportLines(report, 'en'), ...reportLines(report, 'cy'), JSON.stringify(report)].join('\n');
    for (const value of ['Mair', 'mair', 'Pritchard', 'CF71', '2011-03-12', '999']) expect(text).not.toContain(value);
  });

  test('is in one language at a time, and has as many lines in both', () => {
    const [english, welsh] = [reportLines(report, 'en'), reportLines(report, 'cy')];
    expect(welsh).toHaveLength(english.length);
    expect(english).toContain('Records of school, matched in police');
    expect(welsh).toContain('Cofnodion school, wedi’u cyfateb yn police');
    expect(welsh.join('\n')).not.toMatch(/records|matched|possible|agrees/);
  });

  test('has words for every finding of every field', () => {
    const untold = reportFields.flatMap(({ field, findings }) => findings.filter((finding) => !['unknown', 'elsewhere'].includes(finding) && evidenceTexts[field][finding] === undefined).map((finding) => `${field} ${finding}`));
    expect(untold).toEqual([]);
    expect(Object.keys(reportTexts.cy)).toEqual(Object.keys(reportTexts.en));
  });
});
