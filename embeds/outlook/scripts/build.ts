import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

/** Builds the pane into `dist/assets`: its script, that of its window of sign-in, and what they load later (the sign-in library), each by the hash of its content, and `pane.json`, which names them. */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/assets`;
await rm(out, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { input: { pane: `${root}src/pane/main.ts`, 'sign-in-window': `${root}src/dialog/main.ts` }, output: { format: 'es', entryFileNames: '[name]-[hash:12].js', chunkFileNames: 'part-[name]-[hash:12].js', minify: true } },
  },
});
await mkdir(out, { recursive: true });
const files = (await readdir(out)).filter((file) => file.endsWith('.js')).toSorted();
const app = files.find((file) => file.startsWith('pane-')) ?? '';
const signIn = files.find((file) => file.startsWith('sign-in-window-')) ?? '';
await writeFile(`${out}/pane.json`, `${JSON.stringify({ app, signIn, files })}\n`);
for (const file of files) process.stdout.write(`${file}: ${(await readFile(`${out}/${file}`)).length} bytes\n`);
