import { dateText } from '@mast/panel/words';

import type { CoreProblem } from '../../core/core-fault.ts';
import { settle, valueOf } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import { dayField } from '../../http/day-field.ts';
import { textOf } from '../../http/form.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import type { Step } from './feeds.ts';
import { feedOf, pathOf, recordingRoles, seeingRoles } from './feeds.ts';
import type { FeedWords } from './words.en.ts';
import { words } from './words.ts';

const states = ['open', 'started', 'done'] as const;
const evidenceKinds = ['document', 'minutes', 'configuration', 'file'] as const;

const fault = (name: keyof FeedWords['faults'], field?: string): Fault => ({ text: bothOf(words, (t) => t.faults[name]), ...(field === undefined ? {} : { field }) });

/** GET /feeds/:id/onboarding: the eight steps into service, what was said of each and what MAST sees; and recording one. */
export function onboardingRoutes({ get, post }: Routes): void {
  get('/feeds/:id/onboarding', seeingRoles, async (visit) => {
    const feed = await feedOf(visit);
    if (feed === undefined) return visit.notFound();
    const { language, core, me } = visit;
    const t = words[language];
    const { feedId } = feed;
    const { steps, done, next } = await valueOf(core.GET('/v1/feeds/{feedId}/onboarding', { params: { path: { feedId } } }));
    const mayRecord = recordingRoles.includes(me.role);
    return visit.show('pages/feeds/onboarding.njk', {
      title: t.onboardingTitle,
      t,
      name: feed.name,
      back: pathOf(feedId),
      done: t.onboardingDone(done, steps.length),
      steps: steps.map((step) => ({
        title: step.title,
        state: t.stepStates[step.state],
        isDone: step.state === 'done',
        isNext: step.step === next,
        lines: stepLines(step, visit),
        href: mayRecord ? pathOf(feedId, `onboarding/${step.step}`) : undefined,
      })),
    });
  });

  get('/feeds/:id/onboarding/:step', recordingRoles, async (visit) => {
    const found = await stepOf(visit);
    if (found === undefined) return visit.notFound();
    const { language } = visit;
    const t = words[language];
    const { feedId, step } = found;
    return visit.show('pages/feeds/step.njk', {
      title: t.recordTitle,
      t,
      stepTitle: step.title,
      lines: stepLines(step, visit),
      state: step.state,
      back: pathOf(feedId, 'onboarding'),
      action: pathOf(feedId, `onboarding/${step.step}`),
      states: states.map((value) => ({ value, text: t.stepStates[value] })),
      kinds: [{ value: '', text: '' }, ...evidenceKinds.map((value) => ({ value, text: t.evidenceKinds[value] }))],
    });
  });

  post('/feeds/:id/onboarding/:step', recordingRoles, async (visit) => {
    const found = await stepOf(visit);
    if (found === undefined) return visit.notFound();
    const { feedId, step: { step } } = found;
    const { form, core } = visit;
    const page = pathOf(feedId, `onboarding/${step}`);
    const state = choiceOf(form, 'state', states);
    const on = dayField(form, 'on');
    const kind = choiceOf(form, 'evidenceKind', evidenceKinds);
    const reference = textOf(form, 'evidence');
    const faults = [
      ...(state === undefined ? [fault('state', 'state')] : []),
      ...(on.kind === 'day' ? [] : [fault('on', 'on')]),
      ...(reference !== '' && (reference.length < 3 || reference.length > 200) ? [fault('evidenceLength', 'evidence')] : []),
      ...(reference !== '' && kind === undefined ? [fault('evidenceKind', 'evidenceKind')] : []),
    ];
    if (faults.length > 0 || state === undefined || on.kind !== 'day') return visit.again(page, faults);
    const evidence = reference !== '' && kind !== undefined ? { evidence: { kind, reference } } : {};
    const reply = await settle(core.POST('/v1/feeds/{feedId}/onboarding/{step}', { params: { path: { feedId, step } }, body: { state, on: on.day, ...evidence } }));
    if (!reply.ok) return visit.again(page, stepFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.recorded));
    return visit.go(pathOf(feedId, 'onboarding'));
  });
}

async function stepOf(visit: Visit): Promise<{ readonly feedId: string; readonly step: Step } | undefined> {
  const feed = await feedOf(visit);
  if (feed === undefined) return undefined;
  const { feedId } = feed;
  const { steps } = await valueOf(visit.core.GET('/v1/feeds/{feedId}/onboarding', { params: { path: { feedId } } }));
  const step = steps.find((each) => each.step === visit.params['step']);
  return step === undefined ? undefined : { feedId, step };
}

/** What was said of a step, and what MAST sees of it: both, since they may differ. */
function stepLines({ on, evidence, seen }: Step, { language }: Visit): readonly string[] {
  const t = words[language];
  return [
    ...(on === undefined ? [] : [t.stepOn(dateText(on, language))]),
    ...(evidence === undefined ? [] : [t.evidence(t.evidenceKinds[evidence.kind], evidence.reference)]),
    ...(seen === undefined ? [] : [seen.isSeen ? t.stepSeen : t.stepNotSeen]),
    ...(seen?.periodsMet === undefined || seen.periodsWanted === undefined ? [] : [t.stepPeriods(seen.periodsMet, seen.periodsWanted)]),
  ];
}

function stepFaults(problem: CoreProblem): readonly Fault[] {
  if (problem.code === 'step-not-seen') return [fault('notSeen', 'state')];
  return faultsOf(problem, (pointer, rule) => {
    if (pointer === '/on') return { field: 'on', text: fault(rule === 'future' ? 'future' : 'on').text };
    if (pointer.startsWith('/evidence')) return { field: 'evidence', text: fault(rule === 'needed-when-done' ? 'evidence' : 'evidenceLength').text };
    return undefined;
  });
}
