import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import type { TrueRecord } from '@mast/core-api/testing';
import { countPairs } from '@mast/core-api/testing';

import { round } from '../percentiles.ts';
import type { RegisterStack } from './register-stack.ts';

/** How the store's persons compare with the truth, over pairs of records. `falseInHousehold`: wrong links between people of one household. */
export type Linkage = { records: number; truePairs: number; falseLinks: number; falseInHousehold: number; precision: number; recall: number; f1: number };

/** Measures what the first load has linked, before anything else is written. */
export async function measureLinkage(stack: RegisterStack): Promise<Linkage> {
  const { records, truePairs, linkedPairs, rightPairs, linkedInHousehold } = await countPairs(stack, truthOf(stack));
  const [precision, recall] = [rightPairs / linkedPairs, rightPairs / truePairs];
  return {
    records,
    truePairs,
    falseLinks: linkedPairs - rightPairs,
    falseInHousehold: linkedInHousehold - rightPairs,
    precision: round(precision, 5),
    recall: round(recall, 5),
    f1: round((2 * precision * recall) / (precision + recall), 5),
  };
}

/** source, source_ref, person, household, origin under a head; no cell of it is quoted. */
async function* truthOf({ truthFile }: RegisterStack): AsyncGenerator<TrueRecord, void, void> {
  for await (const line of createInterface({ input: createReadStream(truthFile) })) {
    const [feedId = '', sourceRef = '', person, household] = line.split(',', 4);
    if (feedId !== 'source') yield { feedId, sourceRef, person: Number(person), household: Number(household) };
  }
}
