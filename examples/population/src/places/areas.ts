import { weightedPicker } from '../random/picker.ts';
import type { Picker } from '../random/picker.ts';
import type { Culture } from '../names/culture.ts';

export type AreaId = 'swansea' | 'neath-port-talbot' | 'walsall';

/** A council area: its towns, postcode districts and who lives there. */
export type Area = {
  id: AreaId;
  /** Distinguishes areas in address ids and property numbers. */
  ordinal: number;
  /** Share of households (judgement: both ends of the demonstration must be filled). */
  share: number;
  /** A district with the post town and, in Wales, the town's Welsh name. */
  districts: readonly { outward: string; town: string; townCy?: string }[];
  cultures: Picker<Culture>;
};

/** Shares rounded from Census 2021 for the council area, with names as the guide (judgement). */
const swanseaCultures = weightedPicker<Culture>([
  ['welsh', 52], ['english', 31], ['irish', 2], ['polish', 2.5], ['romanian', 1], ['bangladeshi', 2], ['indian', 1.5], ['pakistani', 1], ['tamil', 0.4],
  ['punjabi', 0.3], ['arabic', 2.2], ['nigerian', 1.2], ['ghanaian', 0.5], ['somali', 0.5], ['chinese', 1.2], ['vietnamese', 0.4],
]);
const neathCultures = weightedPicker<Culture>([
  ['welsh', 64], ['english', 30], ['irish', 1.5], ['polish', 1.5], ['romanian', 0.5], ['indian', 0.8], ['bangladeshi', 0.5], ['arabic', 0.4], ['nigerian', 0.5],
  ['chinese', 0.3],
]);
const walsallCultures = weightedPicker<Culture>([
  ['english', 62], ['welsh', 4], ['irish', 3], ['pakistani', 8], ['punjabi', 6], ['indian', 4], ['bangladeshi', 3], ['tamil', 0.5], ['polish', 2.5],
  ['romanian', 2], ['arabic', 1], ['nigerian', 1.5], ['ghanaian', 0.8], ['somali', 0.6], ['chinese', 0.7], ['vietnamese', 0.4],
]);

export const areas: Record<AreaId, Area> = {
  swansea: {
    id: 'swansea',
    ordinal: 1,
    share: 0.48,
    districts: [
      { outward: 'SA1', town: 'Swansea', townCy: 'Abertawe' },
      { outward: 'SA2', town: 'Swansea', townCy: 'Abertawe' },
      { outward: 'SA3', town: 'Swansea', townCy: 'Abertawe' },
      { outward: 'SA4', town: 'Swansea', townCy: 'Abertawe' },
      { outward: 'SA5', town: 'Swansea', townCy: 'Abertawe' },
      { outward: 'SA6', town: 'Swansea', townCy: 'Abertawe' },
      { outward: 'SA7', town: 'Swansea', townCy: 'Abertawe' },
    ],
    cultures: swanseaCultures,
  },
  'neath-port-talbot': {
    id: 'neath-port-talbot',
    ordinal: 2,
    share: 0.16,
    districts: [
      { outward: 'SA10', town: 'Neath', townCy: 'Castell-nedd' },
      { outward: 'SA11', town: 'Neath', townCy: 'Castell-nedd' },
      { outward: 'SA12', town: 'Port Talbot' },
      { outward: 'SA13', town: 'Port Talbot' },
      { outward: 'SA8', town: 'Pontardawe' },
    ],
    cultures: neathCultures,
  },
  walsall: {
    id: 'walsall',
    ordinal: 3,
    share: 0.36,
    districts: [
      { outward: 'WS1', town: 'Walsall' },
      { outward: 'WS2', town: 'Walsall' },
      { outward: 'WS3', town: 'Walsall' },
      { outward: 'WS4', town: 'Walsall' },
      { outward: 'WS5', town: 'Walsall' },
      { outward: 'WS8', town: 'Walsall' },
      { outward: 'WS9', town: 'Walsall' },
      { outward: 'WS10', town: 'Wednesbury' },
      { outward: 'WV12', town: 'Willenhall' },
      { outward: 'WV13', town: 'Willenhall' },
    ],
    cultures: walsallCultures,
  },
};

export const pickArea: Picker<AreaId> = weightedPicker(Object.values(areas).map((area) => [area.id, area.share] as const));
