import { parseArgs } from 'node:util';

import type { RegisterProfile, RegisterWish } from './register-row.ts';
import { writeRegisters } from './write-registers.ts';

const usage = 'node src/registers/cli.ts --out <folder> [--profile agencies | two-registers] [--records 200000 | --people <n>] [--seed 11] [--errors 1] [--nhs-numbers none | 0.63] [--sources 2] [--today 2026-11-21]';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    profile: { type: 'string', default: 'agencies' },
    records: { type: 'string' },
    people: { type: 'string' },
    seed: { type: 'string', default: '11' },
    errors: { type: 'string', default: '1' },
    'nhs-numbers': { type: 'string' },
    sources: { type: 'string', default: '2' },
    today: { type: 'string', default: '2026-11-21' },
  },
});

if (values.out === undefined || !isProfile(values.profile)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const numbers = values['nhs-numbers'];
  const wish: RegisterWish = {
    profile: values.profile,
    seed: Number(values.seed),
    ...(values.people === undefined ? { records: Number(values.records ?? '200000') } : { people: Number(values.people) }),
    errorMultiplier: Number(values.errors),
    nhsNumbers: numbers === undefined || numbers === 'none' ? (numbers as 'none' | undefined) : Number(numbers),
    sources: values.sources === '3' ? 3 : 2,
    today: values.today,
  };
  const started = process.cpuUsage();
  const summary = writeRegisters(values.out, wish, (rows) => process.stderr.write(`\r${(rows / 1e6).toFixed(1)} million rows`));
  const { user, system } = process.cpuUsage(started);
  process.stderr.write('\r');
  for (const { file, rows, bytes } of summary.files) console.log(`${file}  ${rows} rows  ${bytes} bytes`);
  console.log(`${summary.rows} rows in ${((user + system) / 1e6).toFixed(1)} s of CPU, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

function isProfile(text: string): text is RegisterProfile {
  return text === 'agencies' || text === 'two-registers';
}
