import { weightedPicker } from '../random/picker.ts';
import type { Picker } from '../random/picker.ts';
import type { HouseholdKind } from './household.ts';

/** Kinds that an area's homes have, with weights per thousand (Census 2021 household composition, rounded; communal homes raised to be seen). */
export const pickHouseholdKind: Picker<HouseholdKind> = weightedPicker<HouseholdKind>([
  ['single', 300],
  ['couple', 230],
  ['couple-with-children', 235],
  ['lone-parent', 115],
  ['three-generations', 28],
  ['father-and-son-nearby', 8],
  ['expecting', 8],
  ['newborn', 8],
  ['twins', 9],
  ['shared-house', 30],
  ['care-home', 2],
  ['hostel', 1.5],
  ['refuge', 1],
  ['no-fixed-abode', 3],
]);

/** Made first, one of each, so that the smallest population has every structure that matching must get right. */
export const guaranteedKinds: readonly HouseholdKind[] = [
  'twins',
  'twins',
  'father-and-son-nearby',
  'expecting',
  'newborn',
  'three-generations',
  'shared-house',
  'care-home',
  'hostel',
  'refuge',
  'no-fixed-abode',
  'lone-parent',
  'couple-with-children',
];
