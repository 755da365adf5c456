import process from 'node:process';
import { parseArgs } from 'node:util';

import { currentModel } from '@mast/core-api/link';

import { keepRun } from './keep-run.ts';
import { labelledPairs } from './mutation/labelled-pairs.ts';
import type { Mutation } from './mutation/mutate.ts';
import { mutate } from './mutation/mutate.ts';
import { table } from './table.ts';

/*
 * Turns the sign of every weight of the shipped model, one at a time, and says whether the pairs that show its level notice (a weight that nobody misses is no weight).
 * Exit code 1 when a level that occurs in at least `--least` pairs is not missed.
 */
const { values } = parseArgs({ options: { records: { type: 'string', default: '30000' }, seed: { type: 'string', default: '31' }, least: { type: 'string', default: '20' } } });
const [records, seed] = [Number(values.records), Number(values.seed)];
const pairs = [
  { profile: 'two-registers', seed, records } as const,
  { profile: 'agencies', seed, records, nhsNumbers: 0.63, errorMultiplier: 2 } as const,
  { profile: 'agencies', seed: seed + 1, records, nhsNumbers: 'none', errorMultiplier: 2 } as const,
].flatMap((wish) => labelledPairs(wish));
const mutations = mutate(pairs, currentModel);
const judged = (mutation: Mutation): string => (mutation.isMissed ? 'missed' : mutation.pairs < Number(values.least) ? 'too rare to tell' : 'NOBODY MISSES IT');
console.log(table([['weight', 'pairs', 'one person', 'cost', 'may cost', 'turned', ''], ...mutations.map((one) => [`${one.field} ${one.level}`, String(one.pairs), String(one.onePerson), String(one.cost), String(one.floor), String(one.turned), judged(one)])]));
const unmissed = mutations.filter((one) => judged(one) === 'NOBODY MISSES IT');
console.log(`${mutations.filter(({ isMissed }) => isMissed).length} of ${mutations.length} weights are missed; ${unmissed.length} that occur are not`);
console.log(keepRun('mutation', { model: currentModel.id, records, seed, mutations }));
process.exitCode = unmissed.length === 0 ? 0 : 1;
