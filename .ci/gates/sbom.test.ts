import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** All MIT, which their package.json says in a form of long ago, or only their LICENSE file. */
const inOlderForm = new Set(['ssh2', 'cpu-features', 'buildcheck', 'jspath']);

type Component = { readonly name: string; readonly group?: string; readonly version: string; readonly licenses?: readonly unknown[]; readonly externalReferences?: readonly { readonly hashes?: readonly unknown[] }[] };

it('the list of components has every package that runs, with its version, licence and hash, and none that only tests', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mast-sbom-'));
  const file = join(folder, 'mast.cdx.json');
  const made = spawnSync(process.execPath, [join(root, '.ci/sbom.ts'), '--out', file], { encoding: 'utf8' });
  expect(made.status, made.stderr).toBe(0);
  const { bomFormat, specVersion, components } = JSON.parse(readFileSync(file, 'utf8')) as { bomFormat: string; specVersion: string; components: Component[] };
  rmSync(folder, { recursive: true });
  const listed = new Map(components.map((one) => [`${one.group === undefined ? '' : `${one.group}/`}${one.name}`, one]));
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6']);
  expect(runningPackages().filter((name) => !listed.has(name))).toEqual([]);
  expect([listed.has('vitest'), listed.has('playwright-core')]).toEqual([false, false]);
  const bought = components.filter(({ group }) => group !== '@mast');
  expect(bought.filter(({ externalReferences = [] }) => !externalReferences.some(({ hashes = [] }) => hashes.length > 0)).map(({ name }) => name)).toEqual([]);
  expect(bought.filter(({ licenses }) => licenses === undefined).map(({ name }) => name).filter((name) => !inOlderForm.has(name))).toEqual([]);
});

/** What the packages of this repository say that they need to run. */
function runningPackages(): string[] {
  const folders = ['core-api', 'openapi', ...['connectors', 'embeds'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))];
  const needed = folders.flatMap((folder) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    return Object.keys(dependencies);
  });
  return [...new Set(needed)].filter((name) => !name.startsWith('@mast/'));
}
