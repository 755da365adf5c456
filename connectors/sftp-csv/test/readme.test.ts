import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describeConfig } from '@mast/connector-kit';
import { expect, test } from 'vitest';

import { sftpCsvConfig } from '../src/index.ts';

test("the README's configuration table is the schema's", () => {
  const rows = describeConfig(sftpCsvConfig).map(({ name, required, secret, standard, description }) => `| \`${name}\` | ${required ? 'yes' : standard === '' ? '' : `\`${standard}\``} | ${secret ? 'secret' : ''} | ${description} |`);
  const table = ['| key | required, or standard value | | |', '|---|---|---|---|', ...rows].join('\n');
  expect(readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')).toContain(table);
});
