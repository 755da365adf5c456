import { Stream } from '../registers/stream.ts';
import type { Dwelling } from './dwelling.ts';
import type { LabelledAddress } from './labelled-address.ts';
import { createLocalities } from './locality.ts';
import { scenes } from './scenes.ts';
import type { Scene } from './scenes.ts';
import { writeDwelling } from './write-dwelling.ts';

export type AddressWish = { seed: number; /** How many rows, exactly. */ count: number };

const nowhere: readonly (readonly [line: string, postcode: string])[] = [
  ['No fixed abode', 'ZZ99 3VZ'], ['NFA', ''], ['No Fixed Address', ''], ['Of no fixed abode', 'NF1 1NF'], ['Homeless', 'ZZ99 3VZ'], ['Unknown', 'ZZ99 3WZ'], ['Address not known', ''], ['Not known', 'ZZ99 3CZ'], ['Dim cartref sefydlog', ''], ['Sofa surfing', ''], ['PO Box 123', ''], ['Address withheld', ''], ['Living in car', ''], ['N/A', ''],
];

/**
 * Addresses with the truth which are one place: every dwelling of a scene of like neighbours, each written one to eight times in many ways, and rows of no place between
 * them. The same wish gives the same rows on any machine; rows of one place are not together.
 */
export function* labelledAddresses({ seed, count }: AddressWish): Generator<LabelledAddress> {
  const next = createLocalities(seed);
  const stream = new Stream();
  let made = 0;
  for (let scene = 0; made < count; scene += 1) {
    stream.begin(seed, 6, scene);
    for (const row of shuffled(rowsOf(pickScene(stream)(next(), stream, next), stream), stream)) {
      if (made === count) return;
      made += 1;
      yield row;
    }
  }
}

function rowsOf(dwellings: readonly Dwelling[], stream: Stream): LabelledAddress[] {
  const rows: LabelledAddress[] = [];
  for (const dwelling of dwellings) {
    const building = dwellings.find((other) => other.kind === 'building' && other.building === dwelling.building && other.number === dwelling.number);
    for (let again = 0; again === 0 || (again < 8 && stream.chance(0.68)); again += 1) rows.push(writeDwelling(dwelling, building, stream));
  }
  if (stream.chance(0.25)) {
    const [line, postcode] = stream.pick(nowhere);
    rows.push({ place: undefined, kind: 'nowhere', lines: [line], town: stream.chance(0.4) ? (dwellings[0]?.town ?? '') : '', postcode });
  }
  return rows;
}

const total = scenes.reduce((sum, [, weight]) => sum + weight, 0);

function pickScene(stream: Stream): Scene {
  let mark = stream.unit() * total;
  for (const [scene, weight] of scenes) {
    if (mark < weight) return scene;
    mark -= weight;
  }
  throw new RangeError('the weights of the scenes do not add up');
}

/** Fisher and Yates. */
function shuffled<T>(rows: readonly T[], stream: Stream): T[] {
  const mixed = [...rows];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = stream.below(at + 1);
    const [a, b] = [mixed[at], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a];
  }
  return mixed;
}
