import type { ScriptedRow } from '../extracts/scripted-row.ts';
import type { AreaId } from '../places/areas.ts';
import type { Address } from '../places/address.ts';
import type { Person } from './person.ts';

export type HouseholdKind =
  | 'single'
  | 'couple'
  | 'couple-with-children'
  | 'lone-parent'
  | 'three-generations'
  | 'father-and-son-nearby'
  | 'expecting'
  | 'newborn'
  | 'twins'
  | 'shared-house'
  | 'care-home'
  | 'hostel'
  | 'refuge'
  | 'no-fixed-abode'
  | 'scripted';

/** The unit of the stream: people who live together, or who are made together. */
export type Household = {
  householdId: string;
  /** Position in the stream; with the seed it decides everything about the household. */
  index: number;
  kind: HouseholdKind;
  area: AreaId;
  address: Address;
  people: readonly Person[];
  /** Mean 1: how much contact with services this household has beside others. */
  contactFactor: number;
  /** Rows written by hand for the showcase; no random rows are made for such a household. */
  script?: readonly ScriptedRow[] | undefined;
};
