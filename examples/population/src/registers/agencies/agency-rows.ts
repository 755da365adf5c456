import { isoOf } from '../../calendar/days.ts';
import type { Day } from '../../calendar/days.ts';
import type { TemplateRow } from '../../extracts/template.ts';
import { createNhsSerials, nhsNumbersInRange } from '../nhs-serials.ts';
import { makeHousehold } from '../people/make-household.ts';
import type { Resident } from '../people/resident.ts';
import { peoplePerHousehold, populationSetting } from '../population-setting.ts';
import type { RegisterRow, RegisterWish } from '../register-row.ts';
import { scrambled } from '../scrambled.ts';
import { Stream } from '../stream.ts';
import { templateValues } from '../template-values.ts';
import type { Written } from '../writing/written.ts';
import { agencies } from './agencies-table.ts';
import type { Agency } from './agency.ts';
import { contactsOf } from './contacts-of.ts';
import { registerPerson, updateAddress } from './register-person.ts';

/** Share of all rows that bear an NHS number when every agency sends what it has; measured on seed 1, held by a test. */
export const usualNhsShare = 0.63;
/** People with a record that could bear an NHS number, per person of the population; measured likewise. */
const numberedShare = 0.68;
/** A number that belongs to somebody else of the household. */
const relativesNumber = 0.0008;

/** A year of contacts of eight agencies with everybody, household by household. */
export function* agencyRows(wish: RegisterWish): Generator<RegisterRow> {
  const { setting, households } = populationSetting(wish);
  const { errorMultiplier = 1, nhsNumbers = usualNhsShare } = wish;
  const nhsFactor = nhsNumbers === 'none' ? 0 : nhsNumbers / usualNhsShare;
  // Where the range does not suffice, some have none, and the rest have what they would have had.
  const hasNumber = Math.min(1, nhsNumbersInRange / (households * peoplePerHousehold * numberedShare));
  const numberOf = numbersOf(createNhsSerials(), hasNumber);
  const people = new Stream();
  const stream = new Stream();
  const serials = agencies.map(() => 0);
  for (let index = 0; index < households; index += 1) {
    const { household, residents } = makeHousehold(setting, index, people);
    for (const { resident, agency: at, days } of contactsOf(setting, index, residents, stream)) {
      const agency = agencies[at];
      if (agency === undefined) continue;
      let written: Written | undefined;
      for (const day of days) {
        if (written === undefined || stream.chance(agency.registeredAgain)) {
          written = registerPerson(resident, agency, day, errorMultiplier, stream);
          if (stream.chance(agency.nhsNumber * nhsFactor)) written.nhsNumber = numberOf(stream.chance(relativesNumber * errorMultiplier) ? stream.pick(residents) : resident, stream);
        } else updateAddress(written, resident, agency, day, errorMultiplier, stream);
        const serial = serials[at] ?? 0;
        serials[at] = serial + 1;
        const id = scrambled(serial, setting.seed * 8 + at);
        const values = templateValues(id, written);
        addContact(values, agency, day, setting.today, stream);
        yield { source: agency.feedId, id, person: resident.person, household, origin: resident.origin, values };
      }
    }
  }
}

/** Numbers are given out when one is first written, to as many people as the range can serve. */
function numbersOf(next: () => string | undefined, hasNumber: number): (resident: Resident, stream: Stream) => string {
  return (resident, stream) => (resident.nhsNumber ??= stream.chance(hasNumber) ? (next() ?? '') : '');
}

function addContact(values: TemplateRow, agency: Agency, day: Day, today: Day, stream: Stream): void {
  values.service = agency.service;
  values.kind = agency.kind;
  values.date = isoOf(day);
  values.category = stream.pick(agency.categories);
  values.contact_team = stream.pick(agency.teams);
  values.contact_email = `${agency.feedId}@example.org`;
  if (agency.kind === 'event') {
    values.status = 'closed';
    return;
  }
  const end = day + 14 + stream.below(300);
  values.status = end < today ? 'closed' : 'open';
  if (end < today) values.end_date = isoOf(end);
}
