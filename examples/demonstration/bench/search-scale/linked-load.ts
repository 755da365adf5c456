import { parseArgs } from 'node:util';

import { machine } from '../machine.ts';
import { measureLinkage } from './measure-linkage.ts';
import { startRegisterStack } from './register-stack.ts';

/**
 * `npm run bench:linked-load -- --records 3000000 --errors 2 --nhs none`: loads agencies' registers by `mast load` and holds its links against the truth, with so many times the usual
 * errors and with NHS numbers on so large a share of the records. Prints JSON.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '31' },
    records: { type: 'string', default: '200000' },
    errors: { type: 'string', default: '1' },
    nhs: { type: 'string', default: '0.63' },
    'port-base': { type: 'string', default: '6800' },
    today: { type: 'string', default: '2026-11-21' },
  },
});
const population = { records: Number(values.records), seed: Number(values.seed), today: values.today, errorMultiplier: Number(values.errors), nhsNumbers: values.nhs === 'none' ? ('none' as const) : Number(values.nhs) };
const stack = await startRegisterStack({ ...population, portBase: Number(values['port-base']) }, (line) => process.stderr.write(`… ${line}\n`));
try {
  const linkage = await measureLinkage(stack);
  process.stdout.write(`${JSON.stringify({ machine: machine(), population: { ...population, records: stack.records }, loaded: stack.loaded, linkage }, undefined, 2)}\n`);
} finally {
  await stack.stop();
}
