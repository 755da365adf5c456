import { isoOf } from '../calendar/days.ts';
import { contactsOf } from './agencies/contacts-of.ts';
import { makeHousehold } from './people/make-household.ts';
import type { Resident } from './people/resident.ts';
import type { Setting } from './people/setting.ts';
import { populationSetting } from './population-setting.ts';
import type { RegisterWish } from './register-row.ts';
import { Stream } from './stream.ts';
import { listedIn } from './two-registers/listed-in.ts';
import { slip } from './writing/slips.ts';

export const questionKinds = ['name+dob', 'name+postcode', 'initial+surname+dob', 'name+year+postcode'] as const;

/** A question about somebody, and who they are. What the kind does not ask by is there all the same; `given` is one letter where only the initial is known. */
export type RegisterQuestion = { person: number; kind: (typeof questionKinds)[number]; given: string; family: string; dateOfBirth: string; postcode: string };

const familyTypo = 0.2;
const givenTypo = 0.12;

/**
 * Questions made from people as they truly are, not from a record: the true name, birth date and present postcode, the kinds in turn. One family name in five and one
 * given name in eight has a slip. Each is about another person who has at least one record and both names, spread over the whole population of the same wish.
 */
export function registerQuestions(wish: RegisterWish & { count: number }): RegisterQuestion[] {
  const { setting, households } = populationSetting(wish);
  const stream = new Stream();
  const asked: RegisterQuestion[] = [];
  let next = 0;
  for (let question = 0; question < wish.count; question += 1) {
    // Never a household twice, so never a person twice.
    next = Math.max(next, Math.floor((question * households) / wish.count));
    let about: Resident | undefined;
    for (; about === undefined && next < households; next += 1) {
      const known = knownIn(wish, setting, next);
      about = known[stream.begin(setting.seed, 5, next).below(known.length)];
    }
    if (about === undefined) throw new RangeError(`${wish.count} questions need more people than this population has with records`);
    asked.push(ask(about, questionKinds[question % questionKinds.length] ?? 'name+dob', stream));
  }
  return asked;
}

/** Who of a household has a record and both names. */
function knownIn(wish: RegisterWish, setting: Setting, index: number): Resident[] {
  const { residents } = makeHousehold(setting, index);
  const hasRecord = new Set<Resident>();
  if (wish.profile === 'agencies') for (const { resident } of contactsOf(setting, index, residents, new Stream())) hasRecord.add(resident);
  else {
    const listed = listedIn(setting, index, residents, wish.sources ?? 2, new Stream());
    for (const [place, resident] of residents.entries()) if ((listed[place] ?? 0) > 0) hasRecord.add(resident);
  }
  return residents.filter((resident) => hasRecord.has(resident) && resident.family !== '');
}

function ask({ person, given, family, born, home }: Resident, kind: RegisterQuestion['kind'], stream: Stream): RegisterQuestion {
  const asked = stream.chance(givenTypo) ? slip(given, stream) : given;
  return { person, kind, given: kind === 'initial+surname+dob' ? given.charAt(0) : asked, family: stream.chance(familyTypo) ? slip(family, stream) : family, dateOfBirth: isoOf(born), postcode: home.postcode };
}
