import { parseArgs } from 'node:util';
import { writeExtracts } from './files/write-extracts.ts';

const usage = 'node src/cli.ts --folder <path> [--seed 1] [--people <n> | --records 20000] [--today yyyy-mm-dd] [--sequence 1] [--standard-only]';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    seed: { type: 'string', default: '1' },
    people: { type: 'string' },
    records: { type: 'string' },
    today: { type: 'string' },
    sequence: { type: 'string', default: '1' },
    'standard-only': { type: 'boolean', default: false },
  },
});

if (values.folder === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const size = values.people === undefined ? { records: Number(values.records ?? '20000') } : { people: Number(values.people) };
  const summary = await writeExtracts({
    folder: values.folder,
    seed: Number(values.seed),
    ...size,
    today: values.today ?? new Date().toISOString().slice(0, 10),
    sequence: Number(values.sequence),
    standardOnly: values['standard-only'],
  });
  for (const file of summary.files) console.log(`${file.file}  ${file.rows} rows  ${file.bytes} bytes`);
  console.log(`${summary.people} people, ${summary.records} records`);
}
