import type { AddressKind } from './labelled-address.ts';

/** A place as it is; what may be left out or written otherwise is for {@link writeDwelling}. */
export type Dwelling = {
  place: string;
  kind: AddressKind;
  /** `7`, `A`, or a floor; empty for a whole building or house. */
  flat: string;
  flatStyle: 'number' | 'letter' | 'floor' | 'none';
  /** Name of the house, block or institution; empty for most. */
  building: string;
  /** `12`, `12A`, `12-14`; empty for a house that has only a name. */
  number: string;
  street: string;
  /** The street's name in the other language where its sign has two; empty for most. */
  streetOther: string;
  town: string;
  townCy: string;
  county: string;
  postcode: string;
  uprn: string;
  wales: boolean;
};
