import { dateText } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import type { Fault } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { callPart, cardPart, ratePart } from './figure-parts.ts';
import type { OutcomeFigureWords } from './words.en.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['information-governance-lead', 'administrator'];
const path = '/outcome-figures';
const measurePath = `${path}/measured`;
const mostMinutes = 10_000;
const mostSample = 100_000;
const fault = ownFault<keyof OutcomeFigureWords['faults']>(words);

/** What came of calls, of reported links and of cards in health records: by month, read by those who answer for how MAST is used; and what they measured without it. */
export const page: Page = {
  entries: [{ path, order: 74, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, roles, async ({ core, language, me, show }) => {
      const t = words[language];
      const figures = await valueOf(core.GET('/v1/outcome-figures'));
      const { baseline } = figures;
      return show('pages/outcome-figures/figures.njk', {
        title: t.title,
        t,
        intro: t.intro(me.organisation.name),
        suppressed: t.suppressed(figures.suppressedBelow),
        baseline: baseline === null ? t.baselineNone : t.baselineText(baseline.minutesLow, baseline.minutesHigh, baseline.sample, dateText(baseline.month, language)),
        measure: measurePath,
        parts: [callPart(figures, language), ratePart(figures, language), cardPart(figures, language)],
      });
    });

    get(measurePath, roles, async ({ language, show }) => {
      const t = words[language];
      const field = (id: string, label: string, inputmode?: string, hint?: string): object => ({ id, label, hint, inputmode, value: undefined });
      return show('pages/outcome-figures/measured.njk', {
        title: t.measure,
        t,
        back: path,
        action: measurePath,
        fields: [field('minutesLow', t.fields.low, 'numeric'), field('minutesHigh', t.fields.high, 'numeric'), field('sample', t.fields.sample, 'numeric'), field('month', t.fields.month, undefined, t.monthHint)],
      });
    });

    post(measurePath, roles, async (visit) => {
      const { measured, faults } = readMeasured(visit.form);
      if (measured === undefined) return visit.again(measurePath, faults);
      const reply = await settle(visit.core.POST('/v1/time-baseline', { body: measured }));
      if (!reply.ok) return visit.again(measurePath, faultsOf(reply.problem, (pointer) => (pointer === '' ? undefined : { field: pointer.slice(1) })));
      visit.say(bothOf(words, (t) => t.kept));
      return visit.go(path);
    });
  },
};

type Measured = { readonly minutesLow: number; readonly minutesHigh: number; readonly sample: number; readonly month: string };

function readMeasured(form: Form): { readonly measured: Measured | undefined; readonly faults: readonly Fault[] } {
  const minutesLow = wholeNumber(textOf(form, 'minutesLow'), 0, mostMinutes);
  const minutesHigh = wholeNumber(textOf(form, 'minutesHigh'), 0, mostMinutes);
  const sample = wholeNumber(textOf(form, 'sample'), 20, mostSample);
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(textOf(form, 'month')) ? textOf(form, 'month') : undefined;
  const faults = [
    ...(minutesLow === undefined ? [fault('minutes', 'minutesLow')] : []),
    ...(minutesHigh === undefined ? [fault('minutes', 'minutesHigh')] : []),
    ...(minutesLow !== undefined && minutesHigh !== undefined && minutesHigh < minutesLow ? [fault('order', 'minutesHigh')] : []),
    ...(sample === undefined ? [fault('sample', 'sample')] : []),
    ...(month === undefined ? [fault('month', 'month')] : []),
  ];
  const isWhole = faults.length === 0 && minutesLow !== undefined && minutesHigh !== undefined && sample !== undefined && month !== undefined;
  return { measured: isWhole ? { minutesLow, minutesHigh, sample, month } : undefined, faults };
}
