import { expect, test } from 'vitest';

import type { FileLook, KillPhase } from './kill-phase.ts';
import { phaseOf } from './kill-phase.ts';

const since = '2026-11-21T06:00:00.000Z';
const steps = ['seen', 'stable', 'fetched', 'verified', 'decoded', 'parsed', 'validated', 'compared', 'applied', 'answered'] as const;
type Step = (typeof steps)[number];
const upTo = (last: Step, at = since): NonNullable<FileLook['entry']> => ({ key: 'k', file: 'f', sequence: 1, tries: 1, at: Object.fromEntries(steps.slice(0, steps.indexOf(last) + 1).map((step) => [step, at])) });
const life = { sinceMs: Date.parse(since), cursorBefore: 'c1' };
const idle = { stage: undefined, cursor: 'c1' };

test.each<[string, FileLook, KillPhase | undefined]>([
  ['no file yet', { entry: undefined, known: undefined, writer: idle }, undefined],
  ['one that a connector before this one began', { entry: upTo('fetched', '2026-11-21T05:59:59.999Z'), known: 'c1', writer: idle }, undefined],
  ['one that is answered', { entry: { ...upTo('answered'), end: 'loaded' }, known: 'c1', writer: idle }, undefined],
  ['one that is seen', { entry: upTo('seen'), known: 'c1', writer: idle }, 'read'],
  ['one that is being read through', { entry: upTo('parsed'), known: 'c1', writer: idle }, 'read'],
  ['one read anew while an earlier page is committed', { entry: upTo('decoded'), known: 'c0', writer: idle }, 'read'],
  ['one of which a page is on its way', { entry: upTo('validated'), known: 'c1', writer: idle }, 'stage'],
  ['one whose page was committed in an earlier life and is sent again', { entry: upTo('validated'), known: 'c0', writer: idle }, 'stage'],
  ['one whose place is asked for anew', { entry: upTo('validated'), known: undefined, writer: { stage: undefined, cursor: 'c2' } }, 'stage'],
  ['a page that is compared', { entry: upTo('validated'), known: 'c1', writer: { stage: 'comparing', cursor: 'c1' } }, 'compare'],
  ['a page that is written', { entry: upTo('compared'), known: 'c1', writer: { stage: 'applying', cursor: 'c1' } }, 'apply'],
  ['a cursor that is written', { entry: upTo('compared'), known: 'c1', writer: { stage: 'committing', cursor: 'c1' } }, 'cursor commit'],
  ['a commit that the connector has not heard of', { entry: upTo('compared'), known: 'c1', writer: { stage: undefined, cursor: 'c2' } }, 'cursor commit'],
  ['a commit that it has noted', { entry: upTo('compared'), known: 'c2', writer: { stage: undefined, cursor: 'c2' } }, 'stage'],
  ['an answer that is written', { entry: upTo('applied'), known: 'c2', writer: { stage: undefined, cursor: 'c2' } }, undefined],
])('%s', (_name, look, phase) => {
  expect(phaseOf(look, life)).toBe(phase);
});
