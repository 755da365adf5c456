import type { Day } from '../../calendar/days.ts';
import type { Place } from '../places/place.ts';
import type { Resident } from '../people/resident.ts';
import type { Stream } from '../stream.ts';
import { nothingWritten } from '../template-values.ts';
import { writeAddress } from '../writing/write-address.ts';
import { writeBirth } from '../writing/write-birth.ts';
import { writeName } from '../writing/write-name.ts';
import type { Written } from '../writing/written.ts';
import type { Agency } from './agency.ts';

/** What an agency writes down when it enters somebody into its own index; later records copy it. */
export function registerPerson(person: Resident, { rates }: Agency, day: Day, multiplier: number, stream: Stream): Written {
  const written = nothingWritten();
  writeName(written, person, rates.name, multiplier, day - person.born, stream);
  writeBirth(written, person, rates.birth, multiplier, day, stream);
  writeAddress(written, placeOn(person, day, rates.address.stale * multiplier, stream), rates.address, multiplier, stream);
  return written;
}

/** The home of that day as somebody says it: one that they left, with the chance `stale`. */
function placeOn(person: Resident, day: Day, stale: number, stream: Stream): Place {
  const { earlier, home, movedOn } = person;
  return earlier !== undefined && (day < movedOn || stream.chance(stale)) ? earlier : home;
}

/** Half of the times when somebody who moved is met again, the new home is asked for. */
export function updateAddress(written: Written, person: Resident, { rates }: Agency, day: Day, multiplier: number, stream: Stream): void {
  if (person.earlier !== undefined && day >= person.movedOn && stream.chance(0.5)) writeAddress(written, placeOn(person, day, rates.address.stale * multiplier, stream), rates.address, multiplier, stream);
}
