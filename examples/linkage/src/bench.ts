import process from 'node:process';
import { parseArgs } from 'node:util';

import { addressBench } from './addresses/address-bench.ts';
import { keepRun } from './keep-run.ts';
import { registerBench } from './registers/register-bench.ts';
import { registerSets } from './registers/register-sets.ts';
import { splinkBench } from './splink/splink-bench.ts';

/*
 * `npm run bench:linkage [-- --records 200000 --seeds 101,202 --only households]`: the generator's households, agencies and addresses through the shipped model, held
 * against the issue's targets, and Splink beside it where it is at hand. Exit code 1 when a target is missed. `--only` takes the beginning of a set's name.
 */
const { values } = parseArgs({ options: { records: { type: 'string', default: '200000' }, seeds: { type: 'string', default: '101,202' }, only: { type: 'string', default: '' } } });
const [records, seeds, only] = [Number(values.records), values.seeds.split(',').map(Number), values.only];
const isWanted = (name: string): boolean => name.startsWith(only) || (only !== '' && only.startsWith(name));

const sets = registerSets(seeds).filter(({ name }) => name.startsWith(only));
const registers = await registerBench(sets, records, (line) => console.error(`… ${line}`));
if (sets.length > 0) console.log(registers.text);
const addresses = isWanted('addresses') ? addressBench(seeds, records) : undefined;
if (addresses !== undefined) console.log(`\n${addresses.text}`);
const splink = isWanted('splink') ? await splinkBench({ seed: seeds[0] ?? 101, records }) : undefined;
if (splink !== undefined) console.log(`\n${splink.text}`);

const misses = [...registers.misses, ...(addresses?.misses ?? [])];
console.log(misses.length === 0 ? '\nevery floor is held' : `\n${misses.map((miss) => `MISSED  ${miss}`).join('\n')}`);
console.log(keepRun('linkage', { records, seeds, registers: registers.runs, addresses: addresses?.runs, splink: splink?.figures, misses }));
process.exitCode = misses.length === 0 ? 0 : 1;
