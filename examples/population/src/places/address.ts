import type { AreaId } from './areas.ts';

/** One place as it truly is. */
export type Address = {
  /** Unique per place; the answer key of the truth files. */
  addressId: string;
  area: AreaId;
  line1: string;
  line2: string;
  town: string;
  /** The town's Welsh name, where it has one of its own. */
  townCy?: string | undefined;
  postcode: string;
  /** Twelve digits that begin 9990: no such property number is in use. Empty for no fixed abode. */
  uprn: string;
  kind: 'home' | 'communal' | 'business' | 'none';
};
