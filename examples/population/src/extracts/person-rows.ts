import { ageOn } from '../calendar/days.ts';
import type { Day } from '../calendar/days.ts';
import { ageGroupOn } from '../people/age-group.ts';
import type { Household } from '../people/household.ts';
import { addressOn } from '../people/person.ts';
import type { Person } from '../people/person.ts';
import { poisson } from '../random/poisson.ts';
import type { Rng } from '../random/rng.ts';
import { writeContact } from './contact.ts';
import type { ExtractContext } from './extract-context.ts';
import type { ExtractRow } from './extract-row.ts';
import { somewhereElse } from './place-rows.ts';
import { register } from './registration.ts';
import type { Registration } from './registration.ts';
import type { TemplateRow } from './template.ts';
import { writeWork } from './work-on.ts';

/** Nobody has more records than this in one feed, however often they call. */
const mostRecords = 14;

/** An organisation's index of one household while its rows are made. */
type Index = Map<string, { registration: Registration; caseRef: string; homeId: string }>;

/** The rows of one feed about the people of one household. */
export function personRows(household: Household, context: ExtractContext, rng: Rng): ExtractRow[] {
  const rows: ExtractRow[] = [];
  const index: Index = new Map();
  const { feed, today } = context;
  for (const person of household.people) {
    const perYear = feed.perPersonYear[ageGroupOn(person.bornOn, today)];
    if (perYear === 0) continue;
    const mean = Math.min(mostRecords, (perYear * household.contactFactor * feed.windowDays) / 365);
    const days = Array.from({ length: Math.min(mostRecords, poisson(rng, mean)) }, () => recordDay(context, rng)).sort((a, b) => a - b);
    for (const day of days) {
      const made = personRow(person, day, household, context, index, rng);
      if (made === undefined) continue;
      rows.push(made);
      if (feed.linksParents > 0) rows.push(...parentRows(person, day, made.row.source_ref, household, context, index, rng));
    }
  }
  return rows;
}

/** Yesterday at the latest; later days a little likelier, as records that are closed and cleared thin out. */
function recordDay({ feed, today }: ExtractContext, rng: Rng): Day {
  return today - 1 - Math.floor(rng.unit() ** 1.25 * (feed.windowDays - 1));
}

function personRow(person: Person, day: Day, household: Household, context: ExtractContext, index: Index, rng: Rng): ExtractRow | undefined {
  const { feed, pickers, today, tally } = context;
  const home = addressOn(person, day);
  const work = pickers.get(ageGroupOn(person.bornOn, day))?.(rng);
  if (work === undefined || !feed.areas.includes(home.area) || !isThere(person, day, today) || isTooYoung(person, day, feed.youngest)) return undefined;
  const elsewhere = rng.chance(feed.happensElsewhere) ? somewhereElse(home.area, rng) : undefined;
  const known = index.get(person.personId);
  const isKnown = known !== undefined && known.homeId === home.addressId && elsewhere === undefined && !rng.chance(feed.registeredAgain);
  const relative = household.people.find((other) => other.personId !== person.personId);
  const registration = isKnown ? known.registration : register({ feed, person, address: elsewhere ?? home, day, relative, rng, tally });
  const caseRef = known?.caseRef ?? `C${context.nextRef()}`;
  if (elsewhere === undefined) index.set(person.personId, { registration, caseRef, homeId: home.addressId });
  const row: TemplateRow = { ...registration.row };
  row.source_ref = `${feed.filePrefix}-${context.nextRef()}`;
  row.case_ref = caseRef;
  if (feed.optionalColumns.includes('family_ref')) row.family_ref = `F${household.index * 7 + 100_000}`;
  if (row.address_line_1 !== '') row.address_role = roleOf(elsewhere !== undefined, home.kind === 'none');
  writeWork(row, feed, work, day, today, rng);
  writeContact(row, context, work.team, rng);
  return { row, truth: { sourceRef: row.source_ref, personId: person.personId, addressId: registration.addressId, faults: registration.faults } };
}

function roleOf(isElsewhere: boolean, isNoFixedAbode: boolean): string {
  if (isElsewhere) return 'incident';
  return isNoFixedAbode ? 'no-fixed-abode' : 'home';
}

/** Alive on the day; an unborn child is met in the seven months before the birth is due. */
function isThere(person: Person, day: Day, today: Day): boolean {
  if (person.diedOn !== undefined && day > person.diedOn) return false;
  if (person.bornOn !== undefined) return person.bornOn <= day;
  return person.expectedOn !== undefined && day > person.expectedOn - 210 && day <= today;
}

function isTooYoung(person: Person, day: Day, youngest: number): boolean {
  return person.bornOn !== undefined && ageOn(person.bornOn, day) < youngest;
}

/** Records of the parents that a child's record brings with it, tied to it by relation and reference, as the source supplies them. */
function parentRows(child: Person, day: Day, childRef: string, household: Household, context: ExtractContext, index: Index, rng: Rng): ExtractRow[] {
  const parents = [
    { personId: child.motherId, chance: child.bornOn === undefined ? 0.9 : context.feed.linksParents },
    { personId: child.fatherId, chance: context.feed.linksParents / 2 },
  ];
  return parents.flatMap(({ personId, chance }) => {
    const parent = household.people.find((person) => person.personId === personId);
    if (parent === undefined || !rng.chance(chance)) return [];
    const made = personRow(parent, day, household, context, index, rng);
    if (made === undefined) return [];
    made.row.relation = 'child';
    made.row.related_source_ref = childRef;
    return [made];
  });
}
