import type { LinkRow, PairLevels } from '@mast/core-api/link';
import { comparePeople, currentModel, linkRows, personOfRow } from '@mast/core-api/link';
import type { RegisterWish } from '@mast/example-population';
import { registers } from '@mast/example-population';

import { rowsOfRegisters } from '../registers/rows-of-registers.ts';

/** A pair of rows that some block key brought together: how it compares, and whether it is one person. */
export type LabelledPair = { readonly levels: PairLevels; readonly isOne: boolean };

/** Every pair of a register's rows that the shipped keys bring together. */
export function labelledPairs(wish: RegisterWish): LabelledPair[] {
  const people = [...registers(wish)].map(({ person }) => person);
  const rows: LinkRow[] = rowsOfRegisters(wish);
  const features = rows.map(({ values }) => personOfRow(values));
  const pairs: LabelledPair[] = [];
  linkRows(rows, currentModel, {
    uniqueSources: new Set(),
    onCompared(a, b) {
      const [one, other] = [features[a], features[b]];
      if (one !== undefined && other !== undefined) pairs.push({ levels: comparePeople(one, other), isOne: people[a] === people[b] });
    },
  });
  return pairs;
}
