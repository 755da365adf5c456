import { roomIn } from '../places/address-at.ts';
import { areas } from '../places/areas.ts';
import type { AreaId } from '../places/areas.ts';
import type { Address } from '../places/address.ts';
import { addChildren } from './families.ts';
import { addPerson } from './household-maker.ts';
import type { HouseholdMaker } from './household-maker.ts';

/** Residents of a care home: unrelated people of one generation, so one family name twice proves nothing. Some have died within the window. */
export function addCareHome(maker: HouseholdMaker, area: AreaId): void {
  const { rng, today } = maker;
  for (let left = rng.int(14, 28); left > 0; left -= 1) {
    const resident = addPerson(maker, { age: [68, 99], culture: areas[area].cultures(rng), ...since(maker, rng.int(60, 1500)) });
    if (rng.chance(0.12)) maker.people[maker.people.length - 1] = { ...resident, diedOn: today - rng.int(5, 300) };
  }
}

/** A hostel: single adults who came within the last year or so. */
export function addHostel(maker: HouseholdMaker, area: AreaId): void {
  const { rng } = maker;
  for (let left = rng.int(8, 16); left > 0; left -= 1) addPerson(maker, { age: [18, 62], culture: areas[area].cultures(rng), ...since(maker, rng.int(5, 500)) });
}

/** A refuge: women with their children, every one of them restricted or shielded. */
export function addRefuge(maker: HouseholdMaker, area: AreaId): void {
  const { rng } = maker;
  for (let left = rng.int(3, 5); left > 0; left -= 1) {
    const sensitivity = rng.chance(0.6) ? 2 : 1;
    const arrived = since(maker, rng.int(10, 250));
    const mother = addPerson(maker, { sex: 'female', age: [20, 48], culture: areas[area].cultures(rng), sensitivity, ...arrived });
    const firstChild = maker.people.length;
    addChildren(maker, rng.int(0, 3), { mother });
    for (let index = firstChild; index < maker.people.length; index += 1) {
      const child = maker.people[index];
      if (child !== undefined) maker.people[index] = { ...child, sensitivity, ...arrived };
    }
  }
}

/** A house let by the room: students and workers of like age, each with a room of their own. */
export function addSharedHouse(maker: HouseholdMaker, area: AreaId, house: Address): void {
  const { rng } = maker;
  const rooms = rng.int(3, 7);
  for (let room = 1; room <= rooms; room += 1) addPerson(maker, { age: [18, 34], culture: areas[area].cultures(rng), ...since(maker, rng.int(20, 700), roomIn(house, room)) });
}

function since(maker: HouseholdMaker, days: number, address?: Address): { stays: HouseholdMaker['stays'] } {
  const { rng, today } = maker;
  const here = { address: address ?? (maker.stays[maker.stays.length - 1] ?? maker.stays[0]).address, from: today - days };
  return { stays: rng.chance(0.8) ? [{ address: maker.earlierHome(here.address.area), to: here.from }, here] : [here] };
}
