import { ageOn } from '../calendar/days.ts';
import type { Day } from '../calendar/days.ts';
import { addressAt, namedPlace, noFixedAbode } from '../places/address-at.ts';
import type { Address } from '../places/address.ts';
import { areas, pickArea } from '../places/areas.ts';
import type { AreaId } from '../places/areas.ts';
import { careHomeNames, hostelNames } from '../places/streets.ts';
import { frailty } from '../random/poisson.ts';
import { createRng } from '../random/rng.ts';
import type { Rng } from '../random/rng.ts';
import { addCareHome, addHostel, addRefuge, addSharedHouse } from './communal.ts';
import { addChildren, addCouple, addSonNearby, addTwins, addUnborn } from './families.ts';
import { pickHouseholdKind } from './household-kinds.ts';
import type { Household, HouseholdKind } from './household.ts';
import { addPerson } from './household-maker.ts';
import type { HouseholdMaker } from './household-maker.ts';
import type { Stay } from './person.ts';

/** Share of households that moved together within the window, and of those, how many came from another council's area. */
const movedShare = 0.2;
const movedFarShare = 0.15;

export type HouseholdWish = { seed: number; index: number; today: Day; homes: number; nextNhsNumber: () => string | undefined; kind?: HouseholdKind | undefined };

/** The `index`-th household: its area, home, past homes and people, all decided by seed and index (test NHS numbers aside, which are dealt in order). */
export function makeHousehold({ seed, index, today, homes, nextNhsNumber, kind: wanted }: HouseholdWish): Household {
  const rng = createRng(seed, index);
  const area = pickArea(rng);
  const kind = wanted ?? pickHouseholdKind(rng);
  const address = homeFor(kind, area, index, rng);
  const earlierHome = (near: AreaId): Address => addressAt(rng.chance(movedFarShare) ? pickArea(rng) : near, rng.int(0, Math.max(50, homes)));
  const maker: HouseholdMaker = { rng, today, householdId: `P${index}`, culture: areas[area].cultures(rng), stays: [{ address }], nextNhsNumber, earlierHome, people: [] };
  if (rng.chance(movedShare)) {
    const moved = today - rng.int(20, 1000);
    const before: Stay = { address: earlierHome(area), to: moved };
    maker.stays = [before, { address, from: moved }];
  }
  addPeople(maker, kind, area, address);
  return { householdId: `H${index}`, index, kind, area, address, people: maker.people, contactFactor: frailty(rng, 1.1) };
}

function homeFor(kind: HouseholdKind, area: AreaId, index: number, rng: Rng): Address {
  const home = addressAt(area, index);
  if (kind === 'care-home') return namedPlace(home, rng.pick(careHomeNames), 'communal');
  if (kind === 'hostel') return namedPlace(home, rng.pick(hostelNames), 'communal');
  if (kind === 'refuge') return { ...home, kind: 'communal' };
  return kind === 'no-fixed-abode' ? noFixedAbode(area) : home;
}

function addPeople(maker: HouseholdMaker, kind: HouseholdKind, area: AreaId, address: Address): void {
  const { rng, today } = maker;
  switch (kind) {
    case 'single':
    case 'scripted':
      addPerson(maker, { age: rng.chance(0.45) ? [65, 95] : [19, 65] });
      return;
    case 'no-fixed-abode':
      addPerson(maker, { sex: rng.chance(0.75) ? 'male' : 'female', age: [18, 62] });
      return;
    case 'couple':
      addCouple(maker, rng.chance(0.5) ? [55, 90] : [22, 55]);
      return;
    case 'father-and-son-nearby':
      addSonNearby(maker);
      return;
    case 'couple-with-children':
    case 'twins':
    case 'newborn':
    case 'expecting':
    case 'three-generations': {
      const { husband: father, wife: mother } = addCouple(maker, [21, 46]);
      if (kind === 'twins') addTwins(maker, { father, mother }, [0, Math.min(14, ageOn(mother.bornOn ?? today, today) - 17)]);
      if (kind === 'newborn') addPerson(maker, { age: [0.005, 0.1], father, mother });
      if (kind === 'expecting') addUnborn(maker, mother);
      if (kind === 'three-generations') addPerson(maker, { sex: 'female', age: [62, 88], name: { family: father.family } });
      const already = kind === 'couple-with-children' || kind === 'three-generations' ? 1 : 0;
      addChildren(maker, rng.int(already, 3), { father, mother });
      return;
    }
    case 'lone-parent': {
      const mother = addPerson(maker, { sex: rng.chance(0.88) ? 'female' : 'male', age: [19, 48] });
      addChildren(maker, rng.int(1, 3), mother.sex === 'female' ? { mother } : { father: mother });
      return;
    }
    case 'shared-house':
      addSharedHouse(maker, area, address);
      return;
    case 'care-home':
      addCareHome(maker, area);
      return;
    case 'hostel':
      addHostel(maker, area);
      return;
    case 'refuge':
      addRefuge(maker, area);
  }
}
