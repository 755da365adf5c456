import { parseArgs } from 'node:util';

import { interrupted } from '../../src/interrupted.ts';
import { runBigFile } from './run-big-file.ts';

/** `npm run bench:big-file -- --records 1000000`: a large file, day after day, through the connector; prints JSON. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '41' },
    records: { type: 'string', default: '50000' },
    'new-records': { type: 'string', default: '5000' },
    'port-base': { type: 'string', default: '6700' },
    today: { type: 'string', default: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) },
  },
});
const run = await runBigFile({ records: Number(values.records), newRecords: Number(values['new-records']), seed: Number(values.seed), today: values.today, portBase: Number(values['port-base']) }, (line) => process.stderr.write(`… ${line}\n`), interrupted());
process.stdout.write(`${JSON.stringify(run, undefined, 2)}\n`);
