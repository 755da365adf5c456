import { londonDay } from '@mast/panel/answer';
import { dateText, receiptCode, timeText } from '@mast/panel/words';

import type { Visit } from '../../page/visit.ts';
import { readingOf } from '../look-up/answer/answer-frame.ts';
import { coverageText } from '../look-up/answer/coverage-text.ts';
import { identityText, summaryText } from '../look-up/answer/person-text.ts';
import type { Answered } from '../look-up/enquiry.ts';

/** What the one look showed, as its page has it: the person with whom to call, or the ordinary nil; who was asked, the notice and the receipt. */
export function lookAnswer(answered: Answered, visit: Visit): object {
  const { panel, language, me } = visit;
  const { answer } = answered;
  const reading = readingOf(visit, answered);
  const day = dateText(londonDay(new Date(answer.askedAt)), language);
  const receipt = panel.receipt(receiptCode(answer.searchId));
  return {
    panel,
    people: answer.people.map((person) => ({ identity: identityText(person, reading), ...summaryText(person.involvements ?? [], reading) })),
    coverage: coverageText(answer.coverage, reading),
    answerLanguage: answered.language,
    otherLanguage: answered.language !== language,
    notice: answer.notice,
    askedBy: panel.askedBy(day, timeText(answer.askedAt), me.name),
    receipt,
    watermark: panel.sheetMark(me.name, me.organisation.name, `${day}, ${timeText(answer.askedAt)}`, receipt),
  };
}
