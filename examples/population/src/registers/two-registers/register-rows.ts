import { populationSetting } from '../population-setting.ts';
import { createNhsSerials } from '../nhs-serials.ts';
import { makeHousehold } from '../people/make-household.ts';
import type { RegisterRow, RegisterWish } from '../register-row.ts';
import { scrambled } from '../scrambled.ts';
import { Stream } from '../stream.ts';
import { nothingWritten, templateValues } from '../template-values.ts';
import { writeAddress } from '../writing/write-address.ts';
import { writeBirth } from '../writing/write-birth.ts';
import { writeName } from '../writing/write-name.ts';
import { listedIn } from './listed-in.ts';
import { registerSources } from './register-rates.ts';

/** Registers that list nearly everybody once, household by household. */
export function* registerRows(wish: RegisterWish): Generator<RegisterRow> {
  const { setting, households } = populationSetting(wish);
  const { errorMultiplier = 1, nhsNumbers = 'none' } = wish;
  const sources = registerSources.slice(0, wish.sources ?? 2);
  const nextNumber = createNhsSerials();
  const people = new Stream();
  const stream = new Stream();
  const serials = sources.map(() => 0);
  for (let index = 0; index < households; index += 1) {
    const { household, residents } = makeHousehold(setting, index, people);
    const listed = listedIn(setting, index, residents, sources.length, stream);
    stream.begin(setting.seed, 2, index);
    for (const [place, resident] of residents.entries()) {
      const number = nhsNumbers === 'none' ? '' : (nextNumber() ?? '');
      for (const [at, { id: source, daysAgo, rates }] of sources.entries()) {
        const day = setting.today - daysAgo;
        if (((listed[place] ?? 0) & (1 << at)) === 0) continue;
        const written = nothingWritten();
        writeName(written, resident, rates.name, errorMultiplier, day - resident.born, stream);
        writeBirth(written, resident, rates.birth, errorMultiplier, day, stream);
        const isEarlier = resident.earlier !== undefined && (day < resident.movedOn || stream.chance(rates.address.stale));
        writeAddress(written, isEarlier ? (resident.earlier ?? resident.home) : resident.home, rates.address, errorMultiplier, stream);
        if (nhsNumbers !== 'none' && stream.chance(nhsNumbers)) written.nhsNumber = number;
        const serial = serials[at] ?? 0;
        serials[at] = serial + 1;
        const id = `${source.slice(0, 1).toUpperCase()}${scrambled(serial, setting.seed * 3 + at)}`;
        yield { source, id, person: resident.person, household, origin: resident.origin, values: templateValues(id, written) };
      }
    }
  }
}
