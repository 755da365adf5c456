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

/** ODS codes: trusts and their sites begin with R or T and have three or five characters (RBK, RTGFG); others have three to nine with a digit (7A3, W92000). `ED` and `WARD` are none. */
export function isOdsCode(code: string): boolean {
  return /^(?:[RT][A-Z0-9]{2}(?:[A-Z0-9]{2})?|(?=.*\d)[A-Z0-9]{3,9})$/i.test(code);
}

function plain(text: string): string {
  return text === deleted ? '' : text;
}
