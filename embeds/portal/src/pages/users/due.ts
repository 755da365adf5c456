import { dateText } from '@mast/panel/words';

import type { Language } from '../../words/language.ts';
import type { User } from './people.ts';
import { words } from './words.ts';

/** What is due with an account, in words, the most pressing first; nothing for one that is closed. */
export function dueWords({ status, confirmation, confirmDue, training, endsOn }: User, language: Language): string[] {
  if (status === 'closed') return [];
  const { due } = words[language];
  const date = (day: string): string => dateText(day, language);
  return [
    ...(confirmation === 'overdue' ? [due.overdue(date(confirmDue))] : confirmation === 'due' ? [due.confirm(date(confirmDue))] : []),
    ...(training === 'missing' ? [due.trainingMissing] : training === 'overdue' ? [due.trainingOverdue] : []),
    ...(endsOn === null ? [] : [due.ends(date(endsOn))]),
  ];
}

/** The day by which something is to be done, for sorting; undefined where nothing is due. */
export function dueDay({ status, confirmation, confirmDue, training, endsOn }: User): string | undefined {
  if (status === 'closed') return undefined;
  const days = [...(confirmation === 'good' ? [] : [confirmDue]), ...(training === 'good' ? [] : ['0000-00-00']), ...(endsOn === null ? [] : [endsOn])];
  return days.toSorted()[0];
}
