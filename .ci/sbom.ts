import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { pnpm } from './pnpm.mjs';

/**
 * `npm run sbom`: the components that run in a release on this platform, with licences and hashes, as CycloneDX 1.6 (ECMA-424), by the package manager that installed them. `-- --out <file>`; without it in `.mast/sbom/`. What only builds and tests is
 * left out. Says where it is and how many there are; exit code 1 where it could not be made.
 */
const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const file = values.out === undefined ? join(root, '.mast/sbom', `mast-${version}.cdx.json`) : resolve(values.out);
mkdirSync(dirname(file), { recursive: true });
const windows = process.platform === 'win32';
const made = spawnSync(windows ? 'npx.cmd' : 'npx', ['--yes', pnpm, 'sbom', '--prod', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application', '--out', file], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: windows });
if (made.status === 0) {
  const { components } = JSON.parse(readFileSync(file, 'utf8')) as { components: unknown[] };
  console.log(`${components.length} components: ${file}`);
} else {
  console.error('The list of components could not be made; the lines above say why.');
  process.exitCode = 1;
}
