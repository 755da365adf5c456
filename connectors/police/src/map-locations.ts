import type { CellReader } from './cell-reader.ts';
import type { PoleRow } from './pole.ts';
import type { Meaning, Shape } from './shape.ts';

const roles: Readonly<Record<Exclude<Meaning<'locations.link'>, 'not-theirs'>, string>> = {
  home: 'home', previous: 'previous', temporary: 'temporary', placement: 'placement', 'no-fixed-abode': 'no-fixed-abode', incident: 'incident', 'home-and-incident': 'home',
};

/**
 * Where a person lives, and where it happened. A place is somebody's home only where the system links it so: what it was linked as is never guessed, and a place without a declared
 * link refuses the row. Places of work, schools and the like (`not-theirs`) are not sent.
 */
export function mapLocations(cells: CellReader, locations: PoleRow['locations'], { codes }: Pick<Shape, 'codes'>, { leaveOutIncident }: { readonly leaveOutIncident: boolean }): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const location of locations) {
    const at = `/addresses/${found.length}`;
    const lines = (['line1', 'line2', 'town'] as const).flatMap((field) => cells.text(location[field], `${at}/lines`) ?? []);
    const postcode = cells.text(location.postcode, `${at}/postcode`);
    const uprn = cells.text(location.uprn, `${at}/uprn`, 'key');
    const isGiven = lines.length > 0 || postcode !== undefined || uprn !== undefined;
    const said = location.link?.text;
    if (!isGiven && (said === undefined || said === '')) continue;
    const link = cells.code<Meaning<'locations.link'> | ''>(location.link, `${at}/role`, codes['locations.link'] ?? {}, '');
    if (link === '') cells.refuse({ at: location.link?.at ?? 'locations.link' }, 'required');
    if (link === 'not-theirs' || (link === 'incident' && leaveOutIncident) || (!isGiven && link !== 'no-fixed-abode')) continue;
    const confidential = cells.code(location.confidential, `${at}/confidential`, codes['locations.confidential'] ?? {}, 'no');
    found.push({
      lines, ...(postcode === undefined ? {} : { postcode }), ...(uprn === undefined ? {} : { uprn }),
      role: typeof link === 'string' && link !== '' ? roles[link] : { received: '' }, ...(confidential === 'no' ? {} : { confidential: confidential === 'yes' ? true : confidential }),
    });
  }
  return found;
}
