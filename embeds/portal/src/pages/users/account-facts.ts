import { dateText } from '@mast/panel/words';

import type { Fact } from '../../page/fact.ts';
import type { Visit } from '../../page/visit.ts';
import { momentText } from '../../words/moment-text.ts';
import { dueWords } from './due.ts';
import type { Team, User } from './people.ts';
import { words } from './words.ts';

/** What is known of an account, and which of it this person may change. */
export function accountFacts(user: User, { teams, sponsor }: { readonly teams: readonly Team[]; readonly sponsor: string | undefined }, visit: Visit, may: { readonly change: boolean; readonly decide: boolean }): readonly Fact[] {
  const { language, common } = visit;
  const t = words[language];
  const to = `/users/${user.accountId}`;
  const date = (day: string | null): string => (day === null ? t.unknown : dateText(day, language));
  const changing = (isOpen: boolean, path = 'change'): Pick<Fact, 'href' | 'action'> => (isOpen ? { href: `${to}/${path}`, action: t.change } : {});
  return [
    { key: t.facts.status, value: t.statuses[user.status], lines: [...statusLine(user, t), ...dueWords(user, language)] },
    { key: t.facts.email, value: user.email },
    { key: t.facts.staffId, value: user.staffId },
    { key: t.facts.role, value: common.roles[user.role], ...changing(may.change, 'role') },
    { key: t.facts.team, value: teams.find(({ teamId }) => teamId === user.teamId)?.name ?? t.noTeam, ...changing(may.decide) },
    { key: t.facts.employment, value: t.employments[user.employment], ...changing(may.decide) },
    ...(user.employment === 'staff' ? [] : [{ key: t.facts.endsOn, value: date(user.endsOn), ...changing(may.decide) }, { key: t.facts.sponsor, value: sponsor ?? t.nobody, ...changing(may.decide) }]),
    { key: t.facts.trainingOn, value: date(user.trainingOn), ...changing(may.change) },
    { key: t.facts.vettingOn, value: date(user.vettingOn), ...changing(may.change) },
    { key: t.facts.confirmDue, value: date(user.confirmDue) },
    { key: t.facts.lastSignIn, value: user.lastSignInAt === null ? t.never : momentText(user.lastSignInAt, language) },
    ...(user.formerId === null ? [] : [{ key: t.facts.former, value: t.formerText }]),
  ];
}

/** Why an account stands as it does, where one of these pages gave the reason. */
function statusLine({ status, statusReason }: User, t: (typeof words)['en']): string[] {
  const reasons: Readonly<Record<string, string>> = status === 'closed' ? t.closeReasons : t.suspendReasons;
  const text = statusReason === null ? undefined : reasons[statusReason];
  return text === undefined ? [] : [text];
}
