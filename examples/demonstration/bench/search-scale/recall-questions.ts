import { registerQuestions, type RegisterQuestion } from '@mast/example-population';

/** The body of a search but for its declaration. */
export type PersonQuestion = { person: { given?: string; family: string; dateOfBirth?: string }; address?: { postcode: string } };
export type RecallQuestion = { kind: RegisterQuestion['kind']; about: number; question: PersonQuestion };

/** Questions made from people as they truly are, with slips (see the population's `registerQuestions`). Those whom no service may be asked for in this way are left out. */
export function recallQuestions(wish: { records: number; seed: number; today: string; count: number }): RecallQuestion[] {
  const asked = registerQuestions({ profile: 'agencies', records: wish.records, seed: wish.seed, today: wish.today, count: wish.count });
  return asked.flatMap((one) => (isAskable(one) ? [{ kind: one.kind, about: one.person, question: questionOf(one) }] : []));
}

/** No fixed abode is no postcode to ask by. */
function isAskable({ kind, given, postcode }: RegisterQuestion): boolean {
  if (!kind.endsWith('postcode')) return true;
  return postcode !== '' && !postcode.startsWith('ZZ99') && (given !== '' || kind === 'name+year+postcode');
}

function questionOf({ kind, given, family, dateOfBirth, postcode }: RegisterQuestion): PersonQuestion {
  const name = { ...(given === '' ? {} : { given }), family };
  if (kind === 'name+postcode') return { person: name, address: { postcode } };
  if (kind === 'name+year+postcode') return { person: { ...name, dateOfBirth: dateOfBirth.slice(0, 4) }, address: { postcode } };
  return { person: { ...name, dateOfBirth } };
}
