import type { PlaceFeatures } from '../../normalise/place-features.ts';
import { soundCode } from '../../normalise/sound-code.ts';
import type { NameForm } from './name-form.ts';
import type { PlaceForm } from './place-form.ts';
import { isOneStreet, placeForm } from './place-form.ts';

/**
 * Block keys of an address: two that `judgePlaces` calls the same share at least one. Clear text, to be hashed with a key before it is stored. Home
 * and house stand in each, so that a block holds the ways of writing one home and not the homes of a tower.
 */
export function placeKeys(features: PlaceFeatures): string[] {
  const form = placeForm(features);
  const { postcode, uprn, house, home, street, building, town } = form;
  const keys = new Set<string>();
  if (uprn !== '') keys.add(`uprn|${uprn}`);
  if (street !== undefined && isOneStreet(form)) {
    if (house !== '') keys.add(`town|${town}|${house}|${home}|${street.text}`);
    if (building !== undefined) keys.add(`town-building|${town}|${firstSound(building)}|${home}|${street.text}`);
  }
  if (postcode === '') return [...keys];
  if (house !== '') keys.add(`house|${postcode}|${house}|${home}`);
  if (form.shape !== 'other') keys.add(`inner|${postcode}|${form.innerNumber}`);
  if (building !== undefined) keys.add(`building|${postcode}|${firstSound(building)}|${home}`);
  for (const what of street === undefined ? [] : [house, building?.text ?? '']) {
    if (what === '') continue;
    keys.add(`district|${postcode.slice(0, -3)}|${what}|${home}|${street?.text ?? ''}`);
    keys.add(`inward|${area(postcode)}${postcode.slice(-3)}|${what}|${home}|${street?.text ?? ''}`);
  }
  return [...keys];
}

/** Keys that the homes within a building have in common, under which the building finds them; none for what is not a home within one. */
export function homeKeys(features: PlaceFeatures): string[] {
  const form = placeForm(features);
  return form.home === '' ? [] : buildingKeys(form).map((key) => `homes|${key}`);
}

/** Keys by which to look for the homes within the building that an address names. */
export function homesWithinKeys(features: PlaceFeatures): string[] {
  const form = placeForm(features);
  return form.home === '' ? buildingKeys(form).map((key) => `homes|${key}`) : [];
}

/** The key that all addresses of one postcode have in common, under which a look-up by postcode finds them; far too common to bring two writings together. */
export function postcodeKeys({ postcode }: Pick<PlaceFeatures, 'postcode'>): string[] {
  return postcode === undefined ? [] : [`postcode|${postcode}`];
}

function buildingKeys({ postcode, house, building }: PlaceForm): string[] {
  if (postcode === '') return [];
  return [...(house === '' ? [] : [`${postcode}|${house}`]), ...(building === undefined ? [] : [`${postcode}|${firstSound(building)}`])];
}

/** What the first letters of a name sound like, so that a slip costs nothing, nor a space (Whitehouse). */
function firstSound({ squeezed }: NameForm): string {
  return soundCode(squeezed.slice(0, 5));
}

function area(postcode: string): string {
  return /^[A-Z]+/.exec(postcode)?.[0] ?? '';
}
