import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import config from '../../.dependency-cruiser.mjs';
import { architectureGate } from './architecture.ts';
import { asvsGate } from './asvs.ts';
import { deadCodeGate } from './dead-code.ts';
import { driftGate } from './drift.ts';
import { isGreen } from './gate.ts';
import { installGate } from './install.ts';
import { languagesGate } from './languages.ts';
import { lintGate } from './lint.ts';
import { safetyTextsGate } from './safety-texts.ts';
import { shapeGate } from './shape.ts';
import { typesGate } from './types.ts';

/** Each gate meets the faults it exists for; a gate that stays green here is off. */
const planted = (name: string): string => join(import.meta.dirname, 'planted', name);
const slow = 60_000;

it('every architecture rule reports the fault planted for it', { timeout: slow }, async () => {
  const report = await architectureGate(planted('architecture'), 1);
  const reported = new Set(report.problems.map((line) => line.split(':')[0]));
  expect([...reported].toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(config.forbidden.map((rule) => rule.name).toSorted((a, b) => String(a).localeCompare(String(b))));
});

it('every lint rule we lean on reports its planted fault, as an error', { timeout: slow }, async () => {
  const { problems } = await lintGate(planted('lint'), 1);
  for (const rule of [
    'no-default-export',
    'no-explicit-any',
    'no-floating-promises',
    'no-console',
    'no-restricted-properties',
    'no-restricted-globals',
    'eqeqeq',
    'only-throw-error',
    'no-non-null-assertion',
    'no-focused-tests',
  ]) {
    expect(problems.filter((line) => line.includes(rule)), rule).not.toEqual([]);
  }
  for (const use of ['Date.now', 'Math.random', 'process.env']) expect(problems.filter((line) => line.includes(use)), use).not.toEqual([]);
});

it('the types gate reports an unchecked index, a hop into another package, a path past exports and a forgotten package', { timeout: slow }, async () => {
  const { problems } = await typesGate(planted('types'), 1);
  for (const fault of ['TS2322', 'TS6059', 'TS2307', 'openapi is not in the solution']) expect(problems.filter((line) => line.includes(fault)), fault).not.toEqual([]);
});

it('the dead-code gate reports an orphan file, an unused export and an unused dependency', { timeout: slow }, async () => {
  const { problems } = await deadCodeGate(planted('dead-code'), 1);
  for (const fault of ['orphan.ts: files', 'part.ts: exports unused', 'left-pad']) expect(problems.filter((line) => line.includes(fault)), fault).not.toEqual([]);
});

it('the shape gate reports a long file, a doubled ADR number and a registry address', async () => {
  const { problems } = await shapeGate(planted('shape'), 1);
  expect(problems).toHaveLength(3);
});

it('the languages gate reports a missing text and one left in English, in a program, a catalogue and a pair of files, and a listed text that is met no more', async () => {
  const { problems } = await languagesGate(planted('languages'), 1);
  expect(problems.map((line) => line.replace(/^(\S+?):\d+/, '$1')).toSorted()).toEqual([
    '.ci/gates/same-in-welsh.yaml: "Nobody says this" stands nowhere in both languages: take it out',
    'core-api/data/gateways/one.yaml: English without Welsh',
    'core-api/data/gateways/one.yaml: the Welsh is the English, "Left as it was"',
    'core-api/src/texts.ts/notice: English without Welsh',
    'core-api/src/texts.ts/other: Welsh without English',
    'core-api/src/texts.ts: English without Welsh',
    'core-api/src/texts.ts: the Welsh is the English, "Ask the broker desk"',
    'embeds/panel/src/strings/strings.en.ts/call: English without Welsh',
    'embeds/panel/src/strings/strings.en.ts/days: the Welsh is the English, "`${n} days`"',
    'embeds/portal/src/words.en.ts: English without Welsh',
  ]);
});

it('the safety-texts gate reports a text without an entry, one that was changed after it was read, a review without a day or a name, an entry whose text is gone and a rule that finds nothing', async () => {
  const { problems, looked } = await safetyTextsGate(planted('safety-texts'), 1);
  expect(looked).toBe(10);
  expect(problems.toSorted()).toEqual([
    'core-api/data/one.yaml: first/text (cy) was read on no day',
    'docs/safety-texts.yaml: nothing is found by embeds/gone.en.ts .*',
    'embeds/words.en.ts: away (cy) was changed after Ann Example, translator read it on 2026-12-01: somebody must read it again',
    'embeds/words.en.ts: gone is no safety text any more: npm run safety-texts takes it out',
    'embeds/words.en.ts: nil (en) was read by nobody, yet bears a digest',
    'embeds/words.en.ts: open (cy) names no reviewer, nor "none yet"',
    'embeds/words.en.ts: partial is a safety text without an entry in docs/safety-texts.yaml: npm run safety-texts adds it',
  ]);
});

it('the install gate reports loose versions, an allowed install script and a young release age', async () => {
  const { problems } = await installGate(planted('install'), 1);
  for (const fault of ['right-pad', 'left-pad', 'runs-a-script', 'strictDepBuilds', 'minimumReleaseAge']) expect(problems.filter((line) => line.includes(fault)), fault).toHaveLength(1);
});

it('the ASVS gate reports a doubled requirement, one without evidence or without a test, a file and a test that are gone, an excuse that does not hold, a page without words and a folder', async () => {
  const { problems, says } = await asvsGate(planted('asvs'), 1, 'asvs.yaml');
  for (const fault of ['1.1.1 stands twice', '1.1.2 (shown by nothing)', '1.1.3: core-api/src/gone.test.ts is no file', '1.1.4: asvs.yaml has no', '1.1.5 (said to be open', '1.1.6 (an excuse', '1.1.7: page.md is named without', '1.1.8: folder is no file', '1.1.9 (shown by a file) names no test']) expect(problems.filter((line) => line.includes(fault)), fault).toHaveLength(1);
  expect(problems.filter((line) => !line.endsWith('names no test'))).toHaveLength(8);
  expect(says).toBe('9 applicable requirements without a named test');
});

it('the drift gate reports a generated file that was edited by hand, and one that is missing', async () => {
  const generate = async (target: string): Promise<string[]> => {
    mkdirSync(join(target, 'docs/adr'), { recursive: true });
    writeFileSync(join(target, 'docs/adr/0001-one.md'), '# Another\n');
    writeFileSync(join(target, 'docs/adr/0002-missing.md'), '# Missing\n');
    return ['docs/adr/0001-one.md', 'docs/adr/0002-missing.md'];
  };
  const report = await driftGate(planted('shape'), 1, generate);
  expect(report.problems).toHaveLength(2);
});

it('a gate that looked at less than its floor is not green', () => {
  expect(isGreen({ name: 'x', looked: 3, floor: 4, problems: [] })).toBe(false);
  expect(isGreen({ name: 'x', looked: 4, floor: 4, problems: [] })).toBe(true);
});
