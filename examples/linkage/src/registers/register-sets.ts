import type { RegisterWish } from '@mast/example-population';

import type { Floor } from '../floors.ts';

/** Registers to link with the shipped model, and the targets for them. Seeds 1 to 9 belong to tuning; these are others. */
export type RegisterSet = {
  readonly name: string;
  readonly wish: Omit<RegisterWish, 'records' | 'people'>;
  /** What `link.json` says; undefined where it says nothing, and mast link judges by itself whether the sources are registers. */
  readonly uniquePeople: boolean | undefined;
  readonly floors: readonly Floor[];
};

const always: readonly Floor[] = [
  { figure: 'right of 95%', atLeast: 0.93 },
  { figure: 'ECE', atMost: 0.02 },
  { figure: 'recall gap by origin', atMost: 0.01 },
];

function households(seed: number): RegisterSet[] {
  const wish = { profile: 'two-registers', seed } as const;
  const floors: readonly Floor[] = [...always, { figure: 'false household links per 1,000', atMost: 1 }, { figure: 'blocking recall', atLeast: 0.998 }, { figure: 'median candidates', atMost: 40 }];
  const found: readonly Floor[] = [{ figure: 'clustered precision', atLeast: 0.999 }, { figure: 'clustered recall', atLeast: 0.985 }];
  return [
    { name: `households ${seed}`, wish, uniquePeople: undefined, floors: [...floors, ...found] },
    { name: `households ${seed}, unique`, wish, uniquePeople: true, floors: [...floors, { figure: 'clustered F1', atLeast: 0.998 }] },
    { name: `households ${seed}, not unique`, wish, uniquePeople: false, floors: [...floors, ...found] },
    // Two hundred times as many twins as in life: who is taken for whom, without a target.
    { name: `households ${seed}, many twins`, wish: { ...wish, twins: 30 }, uniquePeople: undefined, floors: [] },
  ];
}

function agencies(seed: number): RegisterSet[] {
  const set = (name: string, errorMultiplier: number, nhsNumbers: 'none' | number, floors: readonly Floor[]): RegisterSet => ({
    name: `agencies ${seed}, ${name}`,
    wish: { profile: 'agencies', seed, errorMultiplier, nhsNumbers },
    uniquePeople: undefined,
    floors: [...always, ...floors],
  });
  return [
    set('NHS 63%', 1, 0.63, [{ figure: 'clustered F1', atLeast: 0.99 }]),
    set('no NHS', 1, 'none', [{ figure: 'clustered F1', atLeast: 0.985 }, { figure: 'clustered precision', atLeast: 0.995 }]),
    set('NHS 63%, errors x2', 2, 0.63, [{ figure: 'clustered F1', atLeast: 0.975 }]),
    set('no NHS, errors x2', 2, 'none', [{ figure: 'clustered F1', atLeast: 0.965 }]),
  ];
}

/** All sets of the given seeds. */
export function registerSets(seeds: readonly number[]): RegisterSet[] {
  return seeds.flatMap((seed) => [...households(seed), ...agencies(seed)]);
}
