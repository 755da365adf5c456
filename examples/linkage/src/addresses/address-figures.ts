import { linkAddresses } from '@mast/core-api/link';
import type { LabelledAddress } from '@mast/example-population';

import { clusterFigures } from '../metrics/cluster-figures.ts';
import { share } from '../metrics/truth.ts';

export type AddressFigures = {
  /** Addresses that denote a place, and of these, those that were made a place of. */
  readonly addresses: number;
  readonly placed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly falseLinks: number;
  /** Addresses that stand in one place with an address of another flat of the same block or house, per 10,000. */
  readonly wrongFlatsPerTenThousand: number;
  /** Addresses that denote no place and were given one. */
  readonly nowherePlaced: number;
  readonly byKind: Readonly<Record<string, { addresses: number; placed: number; wrong: number }>>;
};

const flats = new Set(['block-flat', 'converted-flat', 'floor-flat']);

/** Places made of labelled addresses, against the truth. An address of which no place was made is alone: its true pairs are missed. */
export function addressFigures(rows: readonly LabelledAddress[]): AddressFigures {
  const places = linkAddresses(rows.map(({ lines, town, postcode, uprn }) => ({ lines: town === '' ? lines : [...lines, town], postcode: postcode === '' ? undefined : postcode, uprn, role: 'home' })));
  const real = rows.flatMap((row, at) => (row.place === undefined ? [] : [{ ...row, place: row.place, linkedTo: places[at] === 0 ? `alone ${at}` : String(places[at]) }]));
  const { precision, recall, f1, falseLinks } = clusterFigures(real.map(({ linkedTo }) => linkedTo), { person: real.map(({ place }) => place) });
  const truthOf = Map.groupBy(real, ({ linkedTo }) => linkedTo);
  const isWrong = ({ place, linkedTo }: (typeof real)[number]): boolean => truthOf.get(linkedTo)?.some((other) => other.place !== place) === true;
  const isWrongFlat = ({ place, kind, linkedTo }: (typeof real)[number]): boolean => flats.has(kind) && truthOf.get(linkedTo)?.some((other) => other.place !== place && flats.has(other.kind)) === true;
  const byKind = [...Map.groupBy(real, ({ kind }) => kind)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([kind, some]) => [kind, { addresses: some.length, placed: some.filter(({ linkedTo }) => !linkedTo.startsWith('alone')).length, wrong: some.filter(isWrong).length }] as const);
  return {
    addresses: real.length,
    placed: real.filter(({ linkedTo }) => !linkedTo.startsWith('alone')).length,
    precision,
    recall,
    f1,
    falseLinks,
    wrongFlatsPerTenThousand: share(real.filter(isWrongFlat).length * 10_000, real.filter(({ kind }) => flats.has(kind)).length),
    nowherePlaced: rows.filter(({ place }, at) => place === undefined && places[at] !== 0).length,
    byKind: Object.fromEntries(byKind),
  };
}
