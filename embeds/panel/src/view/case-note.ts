import type { Answer } from '../core/wire.ts';
import { coverageSummary } from '../state/coverage-summary.ts';
import { londonDay } from '../state/london-day.ts';
import type { Asked, Session } from '../state/panel-state.ts';
import { dateText, timeText } from './date-text.ts';
import { receiptCode } from './receipt-code.ts';
import { stateWords } from './state-words.ts';
import type { ViewContext } from './view-context.ts';

/**
 * What goes into the case record: that it was asked, when and by whom, which partners were asked and how fresh each was, and the receipt. Not a word of the
 * answer: neither who was found, nor who is involved, nor anybody of the household.
 */
export const caseNote = (answer: Answer, session: Session, asked: Asked, { t, lang }: ViewContext): string => {
  const { me } = session;
  const { asked: partners, current, notShared } = coverageSummary(answer.coverage);
  return [
    t.noteHead(dateText(londonDay(new Date(answer.askedAt)), lang), timeText(answer.askedAt), me.name, me.organisation.name),
    ...(me.launch?.caseRef === undefined ? [] : [t.noteCase(me.launch.caseRef)]),
    `${t.coverageLine(partners, current)}.`,
    t.noteAsked,
    ...answer.coverage.map((each) => t.noteFresh(`${each.organisation.name}, ${each.feedName}`, stateWords(each, t), each.lastGood === null ? '–' : dateText(londonDay(new Date(each.lastGood)), lang))),
    ...(notShared.length === 0 ? [] : [`${t.notShared}: ${notShared.join(', ')}.`]),
    t.noteEnd,
    `${t.receipt(receiptCode(answer.searchId))}: ${answer.receipt}`,
    ...(asked.lang === lang ? [] : [t.answerLanguageNote]),
  ].join('\n');
};
