import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { reportText } from '../testing/conformance/report-text.ts';
import { runConformance } from '../testing/conformance/run-conformance.ts';
import type { Specimen } from '../testing/conformance/specimen.ts';
import { connectorNames } from './connector-names.ts';
import { withReference, writeConnector } from './write-connector.ts';

/** Inside the kit, so that the kit's own name resolves without an installation. */
const trials = join(import.meta.dirname, '../../dist/trials');
const folder = join(trials, 'council-tax');
afterEach(() => rm(trials, { recursive: true, force: true }));

test('a generated connector bears its own name everywhere and passes the kit against its own fake source', async () => {
  const names = connectorNames('council-tax');
  if (names === undefined) throw new Error('council-tax is a name');
  const files = await writeConnector(names, folder);
  expect(files).toEqual(expect.arrayContaining(['README.md', 'package.json', 'src/council-tax.ts', 'test/conformance.test.ts', 'test/fake-register.ts', 'tsconfig.json']));
  for (const file of files) expect(await readFile(join(folder, file), 'utf8')).not.toMatch(/example-?register/i);
  // Without a package of its own it belongs to the kit's, whose name it imports.
  await rm(join(folder, 'package.json'));
  await rm(join(folder, 'tsconfig.json'));
  const { specimen } = (await import(join(folder, 'test/specimen.ts'))) as { specimen: Specimen };
  const findings = await runConformance(specimen);
  expect(findings.filter(({ result }) => result === 'failed'), reportText(findings)).toEqual([]);
  expect(findings.filter(({ result }) => result === 'passed').length).toBeGreaterThanOrEqual(100);
}, 60_000);

test('a folder that is there is left alone', async () => {
  const names = connectorNames('council-tax');
  if (names === undefined) throw new Error('council-tax is a name');
  await writeConnector(names, folder);
  await rm(join(folder, 'README.md'));
  await expect(writeConnector(names, folder)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readdir(folder)).not.toContain('README.md');
});

test.each(['', 'Council', 'council_tax', '../escape', 'kit', 'a/b', '-x', 'x'.repeat(41)])('%j is no name for a connector', (name) => {
  expect(connectorNames(name)).toBeUndefined();
});

test('the solution gets one line, once', () => {
  const before = '{\n  "references": [\n    { "path": "connectors/kit" },\n    { "path": "embeds/panel" }\n  ]\n}\n';
  const after = withReference(before, 'connectors/council-tax');
  expect(after).toBe('{\n  "references": [\n    { "path": "connectors/kit" },\n    { "path": "connectors/council-tax" },\n    { "path": "embeds/panel" }\n  ]\n}\n');
  expect(withReference(after, 'connectors/council-tax')).toBe(after);
});
