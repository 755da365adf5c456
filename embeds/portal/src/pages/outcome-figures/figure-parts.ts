import type { operations } from '@mast/openapi';
import { dateText } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

export type Figures = operations['getOutcomeFigures']['responses'][200]['content']['application/json'];

/** What people said came of calls, month by month. */
export function callPart({ outcomes }: Figures, language: Language): object {
  const t = words[language];
  const { month, ...codes } = t.callColumns;
  const count = (of: string, code: string): string => {
    const found = outcomes.find((each) => each.month === of && each.outcome === code);
    return found === undefined ? '0' : found.count === null ? t.few : String(found.count);
  };
  const months = [...new Set(outcomes.map((each) => each.month))];
  return {
    heading: t.calls, text: t.callsText, empty: t.noCalls, how: undefined,
    columns: [{ label: month }, ...Object.values(codes).map((label) => ({ label, numeric: true }))],
    rows: months.map((of) => [dateText(of, language), count(of, 'spoke'), count(of, 'no-reply'), count(of, 'wrong-person'), count(of, 'not-needed')]),
  };
}

/** What can be reckoned from it: how often a call is answered, how often a checked link is wrong, how much time it saves, each with its bounds and how it is reckoned. */
export function ratePart({ rates }: Figures, language: Language): object {
  const t = words[language];
  const percent = (share: number): string => t.share(Math.round(share * 100));
  const saved = (time: Figures['rates'][number]['timeSaved']): object | string =>
    time === null ? '–' : { text: t.hours(Math.floor(time.minutesLow / 60), Math.floor(time.minutesHigh / 60)), lines: [t.enquiries(time.enquiries)] };
  return {
    heading: t.rates, text: t.ratesText, empty: t.noRates, how: [t.howAnswered, t.howWrong, t.howSaved],
    columns: [{ label: t.rateColumns.month }, ...[t.rateColumns.answered, t.rateColumns.checked, t.rateColumns.wrong, t.rateColumns.saved].map((label) => ({ label, numeric: true }))],
    rows: rates.map(({ month, contactAnswered, linksChecked, falseMatches, timeSaved }) => [
      dateText(month, language),
      contactAnswered === null ? t.tooFew : percent(contactAnswered),
      linksChecked === null ? t.few : String(linksChecked),
      falseMatches === null ? t.tooFew : t.between(percent(falseMatches.low), percent(falseMatches.high)),
      saved(timeSaved),
    ]),
  };
}

/** Cards in health records, month by month and by where they were given. */
export function cardPart({ cards }: Figures, language: Language): object {
  const t = words[language];
  const { month, service, ...counts } = t.cardColumns;
  const shown = (count: number | null): string => (count === null ? t.tooFew : String(count));
  const named = (texts: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(texts, key) ? (texts[key] ?? key) : key);
  return {
    heading: t.cards, text: t.cardsText, empty: t.noCards, how: undefined,
    columns: [{ label: month }, { label: service }, ...Object.values(counts).map((label) => ({ label, numeric: true }))],
    rows: cards.map((card) => [
      dateText(card.month, language), named(t.services, card.service), shown(card.given), shown(card.accepted),
      { text: shown(card.overridden), lines: card.reasons.map(({ reason, count }) => `${named(t.reasons, reason)}: ${shown(count)}`) },
    ]),
  };
}
