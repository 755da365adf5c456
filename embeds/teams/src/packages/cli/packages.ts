import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { isLater } from '@mast/microsoft/packages';
import type { Released } from '@mast/microsoft/packages';

import { bySchema } from '../by-schema.ts';
import { exampleDeployment } from '../example-deployment.ts';
import { faultsOf, linted, pack } from '../packages.ts';
import { readDeployment } from '../read-deployment.ts';

/**
 * `npm run microsoft:packages -- --deployment mast-microsoft.json --out <folder>`: checks and writes what a tenant's administrator uploads, and lists what is inside. Without a deployment it packs the example's.
 * `--release` writes down that this version was given out (of the example's contents, which differ from a deployment's by its addresses alone).
 */
const { values } = parseArgs({ options: { deployment: { type: 'string' }, out: { type: 'string', default: '.mast/microsoft' }, release: { type: 'boolean', default: false } } });
const releasedFile = join(import.meta.dirname, '../released.json');
const released = JSON.parse(await readFile(releasedFile, 'utf8')) as Released;

const example = await linted(exampleDeployment, released);
const given = values.deployment === undefined ? example : { ...(await linted(readDeployment(await readFile(values.deployment, 'utf8')), released)), digest: example.digest };
const version = given.manifest.version;
const faults = await faultsOf(values.release ? { ...given, released: isLater(version, released.version) ? { version, digest: given.digest } : released } : given, bySchema);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) {
  process.stderr.write(`${faults.length} faults: nothing was written\n`);
  process.exitCode = 1;
} else {
  const packages = pack(given);
  await rm(values.out, { recursive: true, force: true });
  await mkdir(values.out, { recursive: true });
  for (const [name, bytes] of packages.files) {
    await writeFile(join(values.out, name), bytes);
    process.stdout.write(`${join(values.out, name)}  ${bytes.length} bytes\n`);
    if (name.endsWith('.zip')) for (const each of packages.contents) process.stdout.write(`  ${each.path}  ${each.bytes} bytes\n`);
  }
  if (values.release) await writeFile(releasedFile, `${JSON.stringify({ version: packages.version, digest: packages.digest }, undefined, 2)}\n`);
}
