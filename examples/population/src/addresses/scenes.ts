import type { Stream } from '../registers/stream.ts';
import { buildingTypes, buildingWords, streetTypes, streetWords } from '../registers/tables/towns.ts';
import type { Dwelling } from './dwelling.ts';
import { communalScene } from './communal-scene.ts';
import { dwelling } from './make-dwelling.ts';
import type { Locality } from './locality.ts';

/** Places side by side that careless matching would take for one. */
export type Scene = (locality: Locality, stream: Stream, other: () => Locality) => Dwelling[];

const words = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('&', ' '));
const buildingFirst = words(buildingWords);
const buildingLast = [...new Set(words(buildingTypes))];
const houseNames = words('Rose&Cottage Ivy&Cottage The&Laurels The&Hollies Hillcrest Bryn&Awel Fairview Sea&View The&Old&School Orchard&House The&Gables Tŷ&Gwyn Bryn&Teg Glanrafon The&Willows Oakfield The&Lodge Hafan Swn-y-nant Min-y-coed Greenacres The&Vicarage Mill&House Rosehill Hendre Woodlands Bronallt Gorwel');
const farms = words('Pen-y-bryn&Farm Tŷ&Isaf Manor&Farm Home&Farm Hendre&Fawr Hendre&Fach Church&Farm Lower&House&Farm Upper&House&Farm Cwm&Farm Pant-y-gwyn Maes-yr-haf Glan-yr-afon Tyddyn&Du Hill&Farm Brook&Farm');
const types = [...new Set(words(streetTypes))];

const building = (stream: Stream): string => `${stream.pick(buildingFirst)} ${stream.pick(buildingLast)}`;

/** 2 beside 22 beside 12, 1 beside 11 beside 21. */
const houses: Scene = (locality, stream) => [1, 2, 11, 12, 21, 22, 112, 122].filter(() => stream.chance(0.6)).map((number, at) => dwelling(locality, at, 'house', { number: `${number}` }));

/** 12, then 12A built in its garden, 12B, and 14. */
const infill: Scene = (locality, stream) => {
  const number = 2 + stream.below(90);
  return [`${number}`, `${number}A`, `${number}B`, `${number + 2}`].map((text, at) => dwelling(locality, at, 'infill', { number: text }));
};

/** 12, 12A, 12-14 and 14 of a street that was joined and parted again, and the house after it. */
const range: Scene = (locality, stream) => {
  const number = 2 + 2 * stream.below(50);
  return [`${number}`, `${number}A`, `${number}-${number + 2}`, `${number + 2}`, `${number + 4}`].map((text, at) => dwelling(locality, at, 'range', { number: text }));
};

/** Two streets of one postcode and like names, with the same numbers. */
const parallel: Scene = (locality, stream) => {
  const at = locality.street.lastIndexOf(' ');
  const type = locality.street.slice(at + 1);
  const beside = stream.chance(0.5) && types.includes(type) ? `${locality.street.slice(0, at)} ${stream.pick(types.filter((other) => other !== type))}` : `${stream.pick(words(streetWords).slice(20))} ${stream.pick(types)}`;
  if (beside === locality.street) return houses(locality, stream, () => locality);
  return [1, 2, 3, 4, 5].flatMap((number) => [
    dwelling(locality, number, 'parallel-street', { number: `${number}`, streetOther: '' }),
    dwelling(locality, 60 + number, 'parallel-street', { number: `${number}`, street: beside, streetOther: '' }),
  ]);
};

/** One number of one street name in several towns; no other scene has that number. */
const manyTowns: Scene = (locality, _stream, other) => {
  const number = `${1 + ((locality.uprnBase / 128) % 499)}`;
  const seen = new Set<string>();
  return [locality, other(), other(), other(), other()].flatMap((place) => {
    if (seen.has(place.town)) return [];
    seen.add(place.town);
    return [dwelling(place, 100, 'many-towns', { number, street: 'Market Place', streetOther: '' })];
  });
};

/** Houses with a name, most with a number too; on the same lane no two share a name. */
const named: Scene = (locality, stream) => {
  const from = stream.below(houseNames.length);
  return [0, 1, 2, 3].map((at) => dwelling(locality, at, 'named', { building: houseNames[(from + at * 3) % houseNames.length] ?? '', number: `${3 + at * 4 + stream.below(3)}` }));
};

/** Farms and cottages without a number; like names a lane apart. */
const rural: Scene = (locality, stream) => {
  const from = stream.below(farms.length);
  return [0, 1, 2].map((at) => dwelling(locality, at, 'rural', { building: farms[(from + at) % farms.length] ?? '' }));
};

/** A block with its flats and the block itself; one time in three a block of nearly the same name beside it. */
const block: Scene = (locality, stream) => {
  const name = building(stream);
  const number = stream.chance(0.75) ? 1 + stream.below(120) : 0;
  const count = 4 + stream.below(27);
  const made = flatsOf(locality, stream, name, number, count, 0);
  if (!stream.chance(0.33)) return made;
  const first = name.slice(0, name.indexOf(' '));
  const twin = `${first} ${stream.pick(buildingLast.filter((last) => !name.endsWith(last)))}`;
  return [...made, ...flatsOf(locality, stream, twin, number === 0 ? 0 : number + 2, Math.min(count, 8), 64)];
};

function flatsOf(locality: Locality, stream: Stream, name: string, number: number, count: number, from: number): Dwelling[] {
  const lettered = count <= 20 && stream.chance(0.12);
  const parts = { building: name, number: number === 0 ? '' : `${number}` };
  const flats = Array.from({ length: count }, (_, at) => at)
    .filter(() => stream.chance(0.6))
    .map((at) => dwelling(locality, from + at + 1, 'block-flat', { ...parts, flat: lettered ? String.fromCharCode(65 + at) : `${at + 1}`, flatStyle: lettered ? 'letter' : 'number' }));
  return [dwelling(locality, from, 'building', parts), ...flats];
}

/** A house made into flats, lettered or numbered, beside houses of like numbers. */
const converted: Scene = (locality, stream) => {
  const number = 2 + stream.below(60);
  const flatStyle = stream.chance(0.5) ? 'letter' : 'number';
  const flats = Array.from({ length: 2 + stream.below(4) }, (_, at) => dwelling(locality, at + 1, 'converted-flat', { number: `${number}`, flat: flatStyle === 'letter' ? String.fromCharCode(65 + at) : `${at + 1}`, flatStyle }));
  const neighbours = [Number(`${number}1`), number + 2, number + 20].map((beside, at) => dwelling(locality, 20 + at, 'house', { number: `${beside}` }));
  return [dwelling(locality, 0, 'building', { number: `${number}` }), ...flats, ...neighbours];
};

/** A house with a flat on every floor. */
const floors: Scene = (locality, stream) => {
  const number = 1 + stream.below(90);
  const flats = ['Basement', 'Ground Floor', 'First Floor', 'Second Floor'].slice(stream.below(2)).map((flat, at) => dwelling(locality, at + 1, 'floor-flat', { number: `${number}`, flat, flatStyle: 'floor' }));
  return [dwelling(locality, 0, 'building', { number: `${number}` }), ...flats];
};

/** Scenes and how often each is set. */
export const scenes: readonly (readonly [Scene, number])[] = [
  [houses, 22], [infill, 7], [range, 6], [parallel, 8], [manyTowns, 4], [named, 10], [rural, 5], [block, 18], [converted, 12], [floors, 4], [communalScene, 5],
];
