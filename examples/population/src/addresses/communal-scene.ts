import type { Stream } from '../registers/stream.ts';
import type { Dwelling } from './dwelling.ts';
import type { Locality } from './locality.ts';
import { dwelling } from './make-dwelling.ts';

const kinds = [
  ['Oak Lodge Care Home', 'Oak Lodge Nursing Home', 'Oak Lodge'], ['The Beeches Residential Home', 'The Beeches Care Home', 'The Beeches'], ['Cartref Bryn Haul', 'Bryn Haul Care Home', 'Cartref Bryn Haul'], ['Harbour Hostel', 'Harbour Hostel', 'Harbour House Hostel'],
  ['St Luke Lodge Hostel', 'St Lukes Lodge Hostel', "St Luke's Lodge"], ['Glebe Night Shelter', 'Glebe Night Shelter', 'Glebe Shelter'],
] as const;
const institutions = ['HMP', 'General Hospital', 'Community Hospital', 'Hall of Residence', "Women's Refuge"] as const;

/** A home, hostel, prison or hospital among houses. The institution is the place, whatever room or ward is written; the house next door is another. */
export function communalScene(locality: Locality, stream: Stream): Dwelling[] {
  const number = 2 + stream.below(150);
  const [home] = stream.pick(kinds);
  const institution = stream.pick(institutions);
  const name = institution === 'HMP' ? `HMP ${locality.town}` : institution === "Women's Refuge" ? 'Aurora Refuge' : `${locality.town} ${institution}`;
  return [
    dwelling(locality, 0, 'communal', { building: home, number: `${number}` }),
    dwelling(locality, 1, 'communal', { building: name, number: stream.chance(0.5) ? `${number + 40}` : '' }),
    ...[number - 1, number + 2, number + 42].map((beside, at) => dwelling(locality, 10 + at, 'house', { number: `${beside}` })),
  ];
}
