import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ConfigField } from '@mast/connector-kit';
import { describeConfig } from '@mast/connector-kit';
import { expect, test } from 'vitest';

import { sftpCsvConfig } from '../src/index.ts';
import { meshCsvConfig } from '../src/mesh/index.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const tableOf = (fields: readonly ConfigField[]): string => {
  const rows = fields.map(({ name, required, secret, standard, description }) => `| \`${name}\` | ${required ? 'yes' : standard === '' ? '' : `\`${standard}\``} | ${secret ? 'secret' : ''} | ${description} |`);
  return ['| key | required, or standard value | | |', '|---|---|---|---|', ...rows].join('\n');
};

test("the README's configuration table is the schema's", () => {
  expect(readme).toContain(tableOf(describeConfig(sftpCsvConfig)));
});

test("its table for MESH has what that schema has beside the others", () => {
  const own = describeConfig(meshCsvConfig).filter(({ name }) => name.startsWith('mesh.'));
  expect(own).toHaveLength(6);
  expect(readme).toContain(tableOf(own));
});
