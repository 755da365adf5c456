import { cp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The library's form as modules: its other form needs `require`, which could ask for anything. */
const yaml = join(dirname(fileURLToPath(import.meta.resolve('yaml/package.json'))), 'browser/index.js');

/**
 * Makes the partner-side checker one file that needs nothing but Node, in a folder that `npx` can run: Node strips no types of packages, and a partner's computer
 * should not have to fetch any.
 */
export async function buildCheck(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    root, configFile: false, logLevel: 'warn',
    build: { ssr: 'src/cli/mast-check-police.ts', outDir: folder, emptyOutDir: true, target: 'node24', minify: true, rolldownOptions: { output: { format: 'es', entryFileNames: 'mast-check-police.mjs' } } },
    resolve: { alias: { yaml } },
    ssr: { noExternal: true },
  });
  await cp(`${root}shapes`, `${folder}/shapes`, { recursive: true });
  const about = { name: 'mast-check-police', version: '0.1.0', description: 'Checks police extracts for MAST before they are sent', type: 'module', bin: { 'mast-check-police': 'mast-check-police.mjs' }, engines: { node: '>=24' } };
  await writeFile(`${folder}/package.json`, `${JSON.stringify(about, undefined, 2)}\n`);
}

if (import.meta.main) await buildCheck(`${root}dist/mast-check-police`);
