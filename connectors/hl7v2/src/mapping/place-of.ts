import type { KeptSegment } from '../message/kept-segment.ts';
import { deleted, textOf } from '../message/kept-segment.ts';
import { segmentOf } from '../fold/patient-parts.ts';
import type { MappingConfig } from './mapping-config.ts';

/** Where a contact is, as far as rules and contacts need it: codes, never a description. */
export type Place = { readonly organisation: string | undefined; readonly point: string; readonly hospitalService: string };

/** Reads organisation or site by the feed's order of places, point of care and hospital service, of an attendance or an appointment. */
export function placeOf(segments: readonly KeptSegment[], facility: string, { organisation }: Pick<MappingConfig, 'organisation'>): Place {
  const pv1 = segmentOf(segments, 'PV1');
  const ail = segmentOf(segments, 'AIL');
  const located = textOf(pv1, 3) === '' && textOf(pv1, 3, 4) === '' && ail !== undefined ? ail : pv1;
  const read = (place: MappingConfig['organisation']['from'][number]): string => (place === 'MSH-4' ? facility : textOf(located, 3, Number(place.slice('PV1-3.'.length))));
  const found = organisation.from.map(read).find((code) => isOdsCode(code));
  return { organisation: found?.toUpperCase(), point: plain(textOf(located, 3)), hospitalService: plain(textOf(pv1, 10)) };
}

/** ODS codes have three (organisation) to nine characters (site and below), capitals and digits, at least one of them a digit in practice of NHS trusts; wards and beds seldom look like that, and which component is looked at is the feed's to say. */
export function isOdsCode(code: string): boolean {
  return /^(?=.*\d)[A-Z0-9]{3,9}$/i.test(code);
}

function plain(text: string): string {
  return text === deleted ? '' : text;
}
