import { bilingualStreets, commonStreets, manySuburbs } from '../../normalise/address-words.ts';
import type { PlaceFeatures } from '../../normalise/place-features.ts';
import type { NameForm } from './name-form.ts';
import { nameForm } from './name-form.ts';

/** An address as comparing needs it: numbers read, names in words. Empty text and 0 stand for what was not given. */
export type PlaceForm = {
  readonly postcode: string;
  readonly uprn: string;
  /** The home within the house: `22a` without a flat is house 22, home a. */
  readonly home: string;
  /** House number as text, its letter taken off where that is the home. */
  readonly house: string;
  /** First and last house of a range; 0 where the number is not a range. */
  readonly from: number;
  readonly to: number;
  readonly street: NameForm | undefined;
  readonly building: NameForm | undefined;
  /** A flat in a named building, a numbered house or block, or neither. */
  readonly shape: 'flat' | 'house' | 'other';
  /** The innermost number and the name it belongs to: house 22 of Trinity Court and flat 22 in Trinity Court are written for one another. */
  readonly innerNumber: string;
  readonly innerName: NameForm | undefined;
  readonly town: string;
  readonly isCommunal: boolean;
};

const forms = new WeakMap<PlaceFeatures, PlaceForm>();

/** The form of an address, made once per features object, since one address is compared many times. */
export function placeForm(features: PlaceFeatures): PlaceForm {
  const known = forms.get(features);
  if (known !== undefined) return known;
  const form = makeForm(features);
  forms.set(features, form);
  return form;
}

function makeForm(features: PlaceFeatures): PlaceForm {
  const { postcode = '', uprn = '', flat, number = '', building, street, town = '', communal } = features;
  const lettered = flat === undefined ? /^(\d+)([a-z])$/.exec(number) : null;
  const range = /^(\d+)[a-z]?-(\d+)[a-z]?$/.exec(number);
  const streetForm = street === undefined ? undefined : nameForm(bilingualStreets.get(street) ?? street);
  const buildingForm = building === undefined ? undefined : nameForm(building);
  const shape = flat !== undefined && buildingForm !== undefined ? 'flat' : flat === undefined && number !== '' ? 'house' : 'other';
  return {
    postcode,
    uprn,
    home: lettered?.[2] ?? flat ?? '',
    house: lettered?.[1] ?? number,
    from: Number(range?.[1] ?? 0),
    to: Number(range?.[2] ?? 0),
    street: streetForm,
    building: buildingForm,
    shape,
    innerNumber: shape === 'flat' ? (flat ?? '') : shape === 'house' ? number : '',
    innerName: shape === 'flat' ? buildingForm : shape === 'house' ? (streetForm ?? buildingForm) : undefined,
    town,
    isCommunal: communal === true,
  };
}

/** Whether town and street without a postcode tell which street it is: a Church Road stands in each suburb of a large town. */
export function isOneStreet({ street, town }: PlaceForm): boolean {
  return street !== undefined && town !== '' && !(commonStreets.has(street.text) && manySuburbs.has(town));
}

/** Whether a street's name stands many times over, so that one in the same postcode sector may be another village's. */
export function isCommonStreet({ street }: PlaceForm): boolean {
  return street !== undefined && commonStreets.has(street.text);
}
