import { mix } from '../../random/rng.ts';
import type { Culture } from '../../names/culture.ts';
import { isInWales, isLargestBlock, placeAt, slotsPerEstate } from '../places/place-at.ts';
import { Stream } from '../stream.ts';
import { communalHousehold } from './communal.ts';
import { HouseholdMaker } from './household-maker.ts';
import { familyHousehold } from './families.ts';
import type { HouseholdKind, RegisterHousehold } from './resident.ts';
import type { Setting } from './setting.ts';

/** Kinds per thousand households (Census 2021 household composition, rounded; newborns and communal homes raised so that they can be measured). */
const kinds: readonly (readonly [HouseholdKind, number])[] = [
  ['single', 330], ['couple', 262], ['family', 190], ['lone-parent', 88], ['adult-children', 48], ['generations', 10], ['sharers', 20], ['lodger', 13], ['kin-nearby', 12], ['newborn', 12], ['students', 7],
  ['care-home', 0.7], ['hostel', 0.8], ['refuge', 0.5],
];

const allKinds = kinds.reduce((sum, [, weight]) => sum + weight, 0);

/** Of sixteen dwellings in a row the last is kept for relatives who live close by. */
export function slotOf(household: number): number {
  return household + Math.floor(household / 15);
}

/** The household of a number, always the same for one setting; nothing is kept between calls. */
export function makeHousehold(setting: Setting, household: number, stream = new Stream()): RegisterHousehold {
  stream.begin(setting.seed, 1, household);
  const slot = slotOf(household);
  const maker = new HouseholdMaker(setting, household, stream, placeAt(slot));
  const culture = pickCulture(setting, slot, stream);
  const kind = isHall(setting, slot) ? 'students' : stream.chance(setting.twins / 1000) ? 'twins' : pickKind(stream, culture);
  if (kind === 'care-home' || kind === 'hostel' || kind === 'refuge' || kind === 'students' || kind === 'sharers') communalHousehold(maker, kind, () => pickCulture(setting, slot, stream));
  else familyHousehold(maker, kind, culture, () => (stream.chance(0.93) ? culture : pickCulture(setting, slot, stream)));
  return maker.finish(kind);
}

/** In some estates the largest block is a hall of residence: some 270 people of nearly one age in one postcode, many born on one day. */
function isHall({ seed, hallEvery }: Setting, slot: number): boolean {
  return hallEvery > 0 && mix(mix(seed, 78), Math.floor(slot / slotsPerEstate)) % hallEvery === 0 && isLargestBlock(slot);
}

/** More generations under one roof, and fewer alone, where families came from South Asia, Africa or the Middle East. */
function pickKind(stream: Stream, culture: Culture): HouseholdKind {
  let mark = stream.unit() * allKinds;
  for (const [kind, weight] of kinds) {
    if (mark < weight) return (kind === 'single' || kind === 'couple') && largeFamilies.has(culture) && stream.chance(0.35) ? (stream.chance(0.4) ? 'generations' : 'family') : kind;
    mark -= weight;
  }
  return 'single';
}

const largeFamilies: ReadonlySet<Culture> = new Set(['pakistani', 'bangladeshi', 'punjabi', 'indian', 'tamil', 'arabic', 'somali', 'nigerian']);

/** Minorities live together: six estates in ten hold few of them, three in twenty hold many (judgement); in Wales half of the rest has Welsh names. */
function pickCulture({ seed, minorities }: Setting, slot: number, stream: Stream): Culture {
  const estate = mix(mix(seed, 77), Math.floor(slot / slotsPerEstate)) % 100;
  const factor = estate < 60 ? 0.4 : estate < 85 ? 1 : 3.4;
  let mark = (stream.unit() * 1000) / factor;
  for (const [culture, weight] of minorities) {
    if (mark < weight) return culture;
    mark -= weight;
  }
  return stream.chance(isInWales(slot) ? 0.5 : 0.05) ? 'welsh' : 'english';
}
