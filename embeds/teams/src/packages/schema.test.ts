import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { validateManifest } from 'office-addin-manifest';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { bySchema } from './by-schema.ts';
import { exampleDeployment } from './example-deployment.ts';
import { faultsOf, linted, pack } from './packages.ts';
import { readDeployment } from './read-deployment.ts';
import released from './released.json' with { type: 'json' };

// Microsoft's validator compiles its schemas anew for each document: seconds on a busy machine.
describe('the packages by Microsoft’s own tools, without a network', { timeout: 120_000 }, () => {
  beforeEach(() => void vi.stubGlobal('fetch', () => Promise.reject(new Error('nothing may be fetched'))));
  afterEach(() => void vi.unstubAllGlobals());

  test('manifest, Welsh and template are valid by the schemas of 1.29', async () => {
    expect(await faultsOf(await linted(exampleDeployment, released), bySchema)).toEqual([]);
  });

  test('what the schemas forbid is found: a further property, a name too long, a layout that is none', async () => {
    const { manifest, welsh, template } = await linted(exampleDeployment, released);
    expect(await bySchema({ ...manifest, further: 1 })).not.toEqual([]);
    expect(await bySchema({ ...manifest, name: { short: 'x'.repeat(31) } })).not.toEqual([]);
    expect(await bySchema({ ...welsh, 'name.short': 'x'.repeat(31) })).toEqual(['name.short is longer than 30']);
    expect(await bySchema({ ...welsh, 'tabs[0]': 'x' })).toEqual(['tabs[0] is no place of the manifest']);
    expect(await bySchema({ ...template, responseLayout: 'table' })).not.toEqual([]);
    expect(await bySchema({ ...template, version: '2.0' })).not.toEqual([]);
    expect(await bySchema({ ...manifest, $schema: 'https://schemas.example/other.json' })).toEqual(['https://schemas.example/other.json is not a schema of 1.29']);
  });

  test('office-addin-manifest takes the packed manifest', async () => {
    const [name, bytes] = [...pack(await linted(exampleDeployment, released)).files].find(([file]) => file.endsWith('.zip')) ?? ['', new Uint8Array()];
    expect(name).toMatch(/^mast-\d+\.\d+\.\d+\.zip$/);
    const file = join(await mkdtemp(join(tmpdir(), 'mast-manifest-')), 'manifest.json');
    await writeFile(file, unzipSync(bytes)['manifest.json'] ?? new Uint8Array());
    expect(await validateManifest(file)).toMatchObject({ isValid: true });
    await writeFile(file, JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(unzipSync(bytes)['manifest.json'])) as object), accentColor: 'blue' }));
    expect(await validateManifest(file)).toMatchObject({ isValid: false });
  });

  test('a deployment is refused by the names of what is wrong', () => {
    expect(readDeployment(JSON.stringify(exampleDeployment))).toEqual(exampleDeployment);
    expect(() => readDeployment(JSON.stringify({ ...exampleDeployment, embedOrigin: 'http://embeds.example/' }))).toThrow(/embedOrigin/);
  });
});
