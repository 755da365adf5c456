import type { operations } from '@mast/openapi';
import { dateText } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Language } from '../../words/language.ts';
import { bothOf } from '../../words/language.ts';
import { words } from './words.ts';

type Figures = operations['getOutcomeFigures']['responses'][200]['content']['application/json'];

const roles: readonly Role[] = ['information-governance-lead', 'administrator'];
const path = '/outcome-figures';

/** What came of calls and of cards in health records: counts by month, read by those who answer for how MAST is used. */
export const page: Page = {
  entries: [{ path, order: 74, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get }) {
    get(path, roles, async ({ core, language, me, show }) => {
      const t = words[language];
      const figures = await valueOf(core.GET('/v1/outcome-figures'));
      return show('pages/outcome-figures/figures.njk', { title: t.title, t, intro: t.intro(me.organisation.name), parts: [callPart(figures, language), cardPart(figures, language)] });
    });
  },
};

function callPart({ outcomes }: Figures, language: Language): object {
  const t = words[language];
  const { month, ...codes } = t.callColumns;
  const count = (of: string, code: string): string => String(outcomes.find((each) => each.month === of && each.outcome === code)?.count ?? 0);
  const months = [...new Set(outcomes.map((each) => each.month))];
  return {
    heading: t.calls, text: t.callsText, empty: t.noCalls,
    columns: [{ label: month }, ...Object.values(codes).map((label) => ({ label, numeric: true }))],
    rows: months.map((of) => [dateText(of, language), count(of, 'spoke'), count(of, 'no-reply'), count(of, 'wrong-person'), count(of, 'not-needed')]),
  };
}

function cardPart({ cards }: Figures, language: Language): object {
  const t = words[language];
  const { month, service, ...counts } = t.cardColumns;
  const named = (texts: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(texts, key) ? (texts[key] ?? key) : key);
  return {
    heading: t.cards, text: t.cardsText, empty: t.noCards,
    columns: [{ label: month }, { label: service }, ...Object.values(counts).map((label) => ({ label, numeric: true }))],
    rows: cards.map((card) => [
      dateText(card.month, language), named(t.services, card.service), String(card.given), String(card.accepted),
      { text: String(card.overridden), lines: card.reasons.map(({ reason, count }) => `${named(t.reasons, reason)}: ${count}`) },
    ]),
  };
}
