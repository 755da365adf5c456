import { labelledAddresses } from '@mast/example-population';

import { table } from '../table.ts';
import type { AddressFigures } from './address-figures.ts';
import { addressFigures } from './address-figures.ts';

export type AddressBench = { readonly text: string; readonly runs: Readonly<Record<string, AddressFigures>>; readonly misses: readonly string[] };

/** Labelled addresses of some seeds made into places, held against the targets. */
export function addressBench(seeds: readonly number[], count: number): AddressBench {
  const runs = Object.fromEntries(seeds.map((seed) => [`addresses ${seed}`, addressFigures([...labelledAddresses({ seed, count })])]));
  const rows = Object.entries(runs).map(([name, figures]) => [name, String(figures.addresses), ...[figures.precision, figures.recall, figures.f1].map((figure) => figure.toFixed(5)), String(figures.falseLinks), figures.wrongFlatsPerTenThousand.toFixed(2), String(figures.nowherePlaced)]);
  const kinds = Object.entries(runs).flatMap(([name, { byKind }]) => Object.entries(byKind).map(([kind, { addresses, placed, wrong }]) => [`${name}, ${kind}`, String(addresses), String(placed), String(wrong)]));
  const misses = Object.entries(runs).flatMap(([name, { precision, recall, wrongFlatsPerTenThousand }]) => [
    ...(precision >= 0.998 ? [] : [`${name}: precision ${precision.toFixed(5)}, wanted >= 0.998`]),
    ...(recall >= 0.98 ? [] : [`${name}: recall ${recall.toFixed(5)}, wanted >= 0.98`]),
    ...(wrongFlatsPerTenThousand === 0 ? [] : [`${name}: ${wrongFlatsPerTenThousand.toFixed(2)} wrong flats in 10,000, wanted 0`]),
  ]);
  const text = [
    table([['set', 'addresses', 'P', 'R', 'F1', 'false', 'wrong flats/10,000', 'nowhere placed'], ...rows]),
    table([['kind', 'addresses', 'placed', 'in a wrong place'], ...kinds]),
  ].join('\n\n');
  return { text, runs, misses };
}
