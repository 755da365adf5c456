import { describe, expect, test } from 'vitest';

import { problem } from '../core/panel-problem.ts';
import { exampleAnswer, nilAnswer, severalAnswer, viewAnswer } from '../examples/example-answers.ts';
import { askedOf, exampleDeclaration, exampleSession } from '../examples/example-sessions.ts';
import { panelExamples } from '../examples/panel.examples.ts';
import { emptyDraft } from './declaration-draft.ts';
import type { PanelEvent } from './panel-event.ts';
import type { PanelState } from './panel-state.ts';
import { reduce } from './reduce.ts';

const run = (...events: PanelEvent[]): PanelState => events.reduce(reduce, { at: 'collapsed' } as PanelState);
const launched: PanelEvent = { type: 'launched', session: exampleSession, draft: emptyDraft('CW-2041') };
const filled: PanelEvent = { type: 'draft', change: exampleDeclaration };
const toAsking: PanelEvent[] = [{ type: 'open' }, launched, filled, { type: 'check' }];
const possible = exampleAnswer.people[1]?.personId ?? '';

describe('reduce', () => {
  test('nothing is asked before a declaration that may be sent', () => {
    const early = run({ type: 'open' }, launched, { type: 'check' });
    expect(early).toMatchObject({ at: 'declaring', faults: [{ field: 'gateways' }, { field: 'reason' }, { field: 'acknowledged' }] });
    expect(run(...toAsking).at).toBe('asking');
  });

  test('one or two legal bases may be sent, three not', () => {
    const chosen = (gateways: string[]) => run({ type: 'open' }, launched, filled, { type: 'draft', change: { gateways } }, { type: 'check' });
    expect(chosen(['children-act-1989-s47', 'vital-interests']).at).toBe('asking');
    expect(chosen(['children-act-1989-s47', 'vital-interests', 'other'])).toMatchObject({ at: 'declaring', faults: [{ field: 'gateways', fault: 'long' }] });
  });

  test('a launch ticks no gateway and no acknowledgement, and does not ask for the reference twice', () => {
    expect(run({ type: 'open' }, launched)).toMatchObject({ draft: { gateways: [], acknowledged: false, reason: '', reference: 'CW-2041' } });
  });

  test('a mended fault goes at once; a new one waits for the next check', () => {
    const mended = run({ type: 'open' }, launched, { type: 'check' }, { type: 'draft', change: { gateways: ['vital-interests'] } });
    expect(mended).toMatchObject({ faults: [{ field: 'reason' }, { field: 'acknowledged' }] });
  });

  test('one clear person opens on the answer, several on a choice, none on a nil', () => {
    const at = (answer: typeof exampleAnswer): string => reduce(run(...toAsking), { type: 'answered', asked: askedOf(answer) }).at;
    expect([at(exampleAnswer), at(severalAnswer), at(nilAnswer)]).toEqual(['answered', 'choosing', 'nil']);
  });

  test('beside a clear answer, a possible match is opened only after a second press', () => {
    const answered = reduce(run(...toAsking), { type: 'answered', asked: askedOf(exampleAnswer) });
    expect(reduce(answered, { type: 'view', personId: possible })).toBe(answered);
    const picked = reduce(answered, { type: 'pick', personId: possible });
    expect(reduce(picked, { type: 'view', personId: possible })).toMatchObject({ at: 'viewing', id: possible });
  });

  test('a view of somebody else than the one opened changes nothing', () => {
    const viewing: PanelState = { at: 'viewing', session: exampleSession, asked: askedOf(exampleAnswer), what: 'person', id: 'another' };
    expect(reduce(viewing, { type: 'viewed', answer: viewAnswer })).toBe(viewing);
  });

  test('after a failure the declaration can be sent again as it was written', () => {
    const failed = reduce(run(...toAsking), { type: 'failed', problem: problem('offline') });
    expect(reduce(failed, { type: 'check' })).toMatchObject({ at: 'asking', draft: exampleDeclaration });
    expect(reduce(failed, { type: 'back' })).toMatchObject({ at: 'declaring', draft: exampleDeclaration });
  });

  test.each(Object.entries(panelExamples))('clearing leaves nothing of %s', (_name, state) => {
    expect(reduce(state, { type: 'cleared' })).toEqual({ at: 'collapsed' });
    expect(reduce(state, { type: 'close' })).toEqual({ at: 'collapsed' });
  });

  test('a late answer cannot wake a collapsed panel', () => {
    const collapsed: PanelState = { at: 'collapsed' };
    for (const event of [{ type: 'answered', asked: askedOf(exampleAnswer) }, { type: 'viewed', answer: viewAnswer }, launched, { type: 'failed', problem: problem('offline') }] as const)
      expect(reduce(collapsed, event)).toBe(collapsed);
  });
});
