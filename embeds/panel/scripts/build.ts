import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

/** Builds the loader and the framed app, each into one ES file, into `dist/assets`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/assets`;

const bundle = async (entry: string, file: string): Promise<void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Not Vite's library mode: that keeps white space in ES output, a third of the weight.
    build: {
      outDir: `${root}dist/build`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: `${root}${entry}`, output: { format: 'es', entryFileNames: file, minify: true } },
    },
  });
  await rename(`${root}dist/build/${file}`, `${out}/${file}`);
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await bundle('src/loader/define.ts', 'embed.js');
await bundle('src/frame/main.ts', 'panel.js');
const hash = createHash('sha256').update(await readFile(`${out}/panel.js`)).digest('hex').slice(0, 12);
await rename(`${out}/panel.js`, `${out}/panel-${hash}.js`);
await writeFile(`${out}/panel.json`, `${JSON.stringify({ app: `panel-${hash}.js` })}\n`);
await rm(`${root}dist/build`, { recursive: true, force: true });
