/** A dwelling as it truly is; the same slot always gives the same one. */
export type Place = {
  slot: number;
  /** Flat or room, empty for a house. */
  flat: string;
  /** Name of the building, empty for most. */
  building: string;
  number: string;
  street: string;
  town: string;
  /** The town's Welsh name, empty where it has none of its own. */
  townCy: string;
  postcode: string;
  /** Twelve digits that begin 9995: no such property number is in use. */
  uprn: string;
  wales: boolean;
};
