import type { Culture } from '../../names/culture.ts';
import type { HouseholdMaker } from './household-maker.ts';
import type { CommunalKind } from './resident.ts';

const careHomes = ['The Beeches Care Home', 'Oak Lodge Nursing Home', 'Meadow View Residential Home', 'Cartref Bryn Haul', 'Hafod Nursing Home', 'Willow Court Care Home', 'St Anne Residential Home', 'Ty Glan Care Home'];
const hostels = ['Harbour Hostel', 'St Luke Lodge', 'The Crossing Hostel', 'Glebe Centre', 'Riverside Night Shelter', 'Ty Tom'];

/** Homes where unrelated people share an address. */
export function communalHousehold(maker: HouseholdMaker, kind: CommunalKind, anyCulture: () => Culture): void {
  const { stream } = maker;
  const named = (names: readonly string[]): void => void (maker.home = { ...maker.home, flat: '', building: stream.pick(names) });
  switch (kind) {
    case 'care-home':
      named(careHomes);
      for (let count = 14 + stream.below(30); count > 0; count -= 1) maker.adult(anyCulture(), 72, 99, stream.chance(0.68));
      break;
    case 'hostel':
      named(hostels);
      for (let count = 8 + stream.below(18); count > 0; count -= 1) cameFromElsewhere(maker, maker.adult(anyCulture(), 18, 60, stream.chance(0.2)));
      break;
    case 'refuge':
      for (let count = 3 + stream.below(4); count > 0; count -= 1) {
        const culture = anyCulture();
        const mother = maker.adult(culture, 19, 48, true);
        const family = [mother, ...Array.from({ length: stream.below(3) }, () => maker.child({ mother, culture, minAge: 0, maxAge: 15 }))];
        const earlier = maker.elsewhere();
        const movedOn = maker.recently();
        for (const member of family) Object.assign(member, { earlier, movedOn });
      }
      break;
    case 'students':
      for (let count = 3 + stream.below(4); count > 0; count -= 1) cameFromElsewhere(maker, maker.adult(anyCulture(), 18.3, 23));
      break;
    case 'sharers':
      for (let count = 2 + stream.below(4); count > 0; count -= 1) maker.adult(anyCulture(), 20, 48);
  }
}

/** Two in five came within the window of moves, from their parents' home or the last one they had. */
function cameFromElsewhere(maker: HouseholdMaker, resident: { earlier: unknown; movedOn: number }): void {
  if (maker.stream.chance(0.6)) return;
  Object.assign(resident, { earlier: maker.elsewhere(), movedOn: maker.recently() });
}
