import { join } from 'node:path';

import { expect, it } from 'vitest';

import { hazardTests, hazardsGate } from './hazards.ts';
import { namedTestFaults } from './named-tests.ts';

const planted = join(import.meta.dirname, 'planted/hazards');

it('the hazards gate reports a trap that is not mapped, a control or test that is gone, a title that is not the whole one, an estimate that is none, and a statement without evidence', async () => {
  const { problems, says, looked } = await hazardsGate(planted, 1);
  expect([says, looked]).toEqual(['11 traps unmapped', 14]);
  expect(problems.filter((line) => line.endsWith('is not mapped'))).toHaveLength(11);
  expect(problems.filter((line) => !line.endsWith('is not mapped')).toSorted()).toEqual([
    'docs/assurance/dtac.yaml: "It is shown by a test that is gone.": one.test.ts has no test "another"',
    'docs/assurance/dtac.yaml: "It is shown by nothing." has neither evidence nor a gap',
    'docs/hazards.yaml: T2 has no control, or one without a file',
    'docs/hazards.yaml: T2 has no test',
    'docs/hazards.yaml: T3 gone.ts is no file',
    'docs/hazards.yaml: T4 one.test.ts has no test "the trap was shut"',
    'docs/hazards.yaml: T5 one.test.ts has no test "the trap"',
    'docs/hazards.yaml: T6 one.test.ts: "%s" is every test and names none',
    'docs/hazards.yaml: T7 "one.test.ts" names no test',
    'docs/hazards.yaml: T8 is worse with its controls than without',
    'docs/hazards.yaml: T9 does not say what stays',
    'docs/hazards.yaml: T9 has no severity and likelihood of 1 to 5',
    'docs/hazards.yaml: T9 stands twice',
  ]);
});

const run = (...results: readonly (readonly [file: string, title: string, status: string])[]) => ({
  testResults: results.map(([file, title, status]) => ({ name: join('/tree', file), assertionResults: [{ title, fullName: `in a group ${title}`, status }] })),
});
const named = (path: string, title: string, isWhole = true) => [{ of: 'T1', path, title, isWhole }];
const faults = (ran: ReturnType<typeof run>, wanted: ReturnType<typeof named>): readonly string[] => namedTestFaults('/tree', ran, wanted).get('T1') ?? [];

it('a named test that did not run, was skipped or failed is no evidence', () => {
  const good = run(['a.test.ts', 'it holds', 'passed']);
  expect(faults(good, named('a.test.ts', 'it holds'))).toEqual([]);
  expect(faults(good, named('b.test.ts', 'it holds'))).toEqual(['b.test.ts: "it holds" did not run']);
  expect(faults(good, named('a.test.ts', 'it'))).toEqual(['a.test.ts: "it" did not run']);
  expect(faults(good, named('a.test.ts', 'it', false))).toEqual([]);
  for (const status of ['failed', 'pending', 'skipped', 'todo']) expect(faults(run(['a.test.ts', 'it holds', status]), named('a.test.ts', 'it holds'))).toEqual([`a.test.ts: "in a group it holds" ${status}`]);
});

it('of a table every row counts, by the title as it is written', () => {
  const rows = run(['a.test.ts', 'one (400%) is refused: too "short"', 'passed'], ['b.test.ts', 'x', 'passed']);
  expect(faults(rows, named('a.test.ts', '%s (400%) is refused: $rule'))).toEqual([]);
  expect(faults(rows, named('a.test.ts', '%s (400%) is taken: $rule'))).toHaveLength(1);
  const two = { testResults: [{ name: '/tree/a.test.ts', assertionResults: [{ title: 'one holds', fullName: 'one holds', status: 'passed' }, { title: 'two holds', fullName: 'two holds', status: 'failed' }] }] };
  expect(faults(two, named('a.test.ts', '%s holds'))).toEqual(['a.test.ts: "two holds" failed']);
});

it('every trap of this tree names its tests, whole', () => {
  const all = [...hazardTests(join(import.meta.dirname, '../..'))].filter(([name]) => /^T\d+$/.test(name));
  expect(all).toHaveLength(20);
  for (const [name, tests] of all) expect(tests.filter(({ isWhole }) => isWhole).length, name).toBeGreaterThan(1);
});
