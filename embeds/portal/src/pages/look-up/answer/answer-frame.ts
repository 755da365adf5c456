import { brokerBounds, londonDay } from '@mast/panel/answer';
import { dateText, receiptCode, stateWords, timeText } from '@mast/panel/words';

import type { Visit } from '../../../page/visit.ts';
import { questionText } from '../ask/question-text.ts';
import type { Answered, Asking, Enquiry } from '../enquiry.ts';
import { pathOf } from '../with-enquiry.ts';
import { words } from '../words.ts';
import { coverageText } from './coverage-text.ts';
import type { Reading } from './reading.ts';

/** With what eyes this user reads an answer. */
export function readingOf(visit: Visit, { answer, language }: Pick<Answered, 'answer' | 'language'>): Reading {
  return { language: visit.language, answerLanguage: language, t: words[visit.language], panel: visit.panel, today: londonDay(new Date(answer.askedAt)), ownCode: visit.me.organisation.code };
}

/** What stands on every page of an answer: whom it is about, who was asked and how fresh, the notice, the receipt, and what may be done with it. */
export function answerFrame(visit: Visit, enquiry: Enquiry, asking: Asking, answered: Answered, at: string, here = at): object {
  const { panel, language, me } = visit;
  const t = words[language];
  const { answer } = answered;
  const day = dateText(londonDay(new Date(answer.askedAt)), language);
  const receipt = panel.receipt(receiptCode(answer.searchId));
  const enquiryPath = pathOf(enquiry);
  return {
    t,
    panel,
    at,
    here,
    enquiryPath,
    about: questionText(asking.question, panel, language),
    isPerson: asking.question.person !== undefined,
    family: enquiry.members !== undefined,
    coverage: coverageText(answer.coverage, readingOf(visit, answered)),
    answerLanguage: answered.language,
    watermark: panel.sheetMark(me.name, me.organisation.name, `${day}, ${timeText(answer.askedAt)}`, receipt),
    foot: {
      t,
      panel,
      here,
      enquiryPath,
      declarationId: enquiry.declarationId,
      answerLanguage: answered.language,
      otherLanguage: answered.language !== language,
      notice: answer.notice,
      askedBy: panel.askedBy(day, timeText(answer.askedAt), me.name),
      forReview: enquiry.forReview,
      receipt,
      referenceDue: enquiry.referenceDue === undefined ? undefined : panel.referenceDue(`${dateText(londonDay(new Date(enquiry.referenceDue)), language)}, ${timeText(enquiry.referenceDue)}`),
      note: caseNote(visit, enquiry, answered),
      brokerHint: panel.brokerHint(brokerBounds.min, brokerBounds.max),
    },
  };
}

/** What goes into the case record: that it was asked, when and by whom, who was asked and how fresh, and the receipt. Not a word of the answer, and no third party. */
function caseNote(visit: Visit, { reference }: Enquiry, answered: Answered): string {
  const { panel, language, me } = visit;
  const { answer } = answered;
  const day = (instant: string): string => dateText(londonDay(new Date(instant)), language);
  const coverage = coverageText(answer.coverage, readingOf(visit, answered));
  return [
    panel.noteHead(day(answer.askedAt), timeText(answer.askedAt), me.name, me.organisation.name),
    ...(reference === undefined ? [] : [panel.noteCase(reference)]),
    `${coverage.line}.`,
    panel.noteAsked,
    ...answer.coverage.map((each) => panel.noteFresh(`${each.organisation.name}, ${each.feedName}`, stateWords(each, panel), each.lastGood === null ? '–' : day(each.lastGood))),
    ...(coverage.notShared.length === 0 ? [] : [`${panel.notShared}: ${coverage.notShared.join(', ')}.`]),
    panel.noteEnd,
    `${panel.receipt(receiptCode(answer.searchId))}: ${answer.receipt}`,
    ...(answered.language !== language ? [panel.answerLanguageNote] : []),
  ].join('\n');
}
