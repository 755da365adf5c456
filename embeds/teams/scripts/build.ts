import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'vite';

/**
 * Builds the tab into `dist/assets`: files by the hash of their content, and `teams.json`, which names them. teams-js and MSAL are files of their own, loaded inside a host and by the first sign-in; what everybody
 * loads is held to its budget.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/assets`;
/** Bytes, packed: the page says what it is before anything of Microsoft's is loaded. Judgement. */
const firstLoadBudget = 16_384;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { tab: `${root}src/tab/main.ts`, consented: `${root}src/tab/consented.ts` },
      output: { format: 'es', entryFileNames: '[name]-[hash:12].js', chunkFileNames: '[name]-[hash:12].js', minify: true },
    },
  },
});
const files = (await readdir(out)).filter((file) => file.endsWith('.js')).toSorted();
const entry = (name: string): string => files.find((file) => file.startsWith(`${name}-`)) ?? '';
await writeFile(`${out}/teams.json`, `${JSON.stringify({ tab: entry('tab'), consented: entry('consented'), files })}\n`);

/** What an entry brings with it at once. */
const loaded = new Set<string>();
const follow = async (file: string): Promise<void> => {
  if (loaded.has(file)) return;
  loaded.add(file);
  for (const [, next = ''] of (await readFile(`${out}/${file}`, 'utf8')).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) await follow(next);
};
await follow(entry('tab'));
const bytes = (await Promise.all([...loaded].map(async (file) => gzipSync(await readFile(`${out}/${file}`)).length))).reduce((sum, each) => sum + each, 0);
process.stdout.write(`tab, first load: ${bytes} of ${firstLoadBudget} bytes, packed, in ${loaded.size} files of ${files.length}\n`);
if (bytes > firstLoadBudget) {
  process.stderr.write('the tab is too heavy\n');
  process.exitCode = 1;
}
