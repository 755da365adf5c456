import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { weigh } from './weigh.ts';

/**
 * Builds the loader and the framed app into `dist/assets`: `embed.js` under its own name, everything else by the hash of its content, and `panel.json`, which
 * names them; and into `dist/package` what a host's own build takes: the loader with its types and its custom-elements manifest. Fails where a part is heavier than its budget.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/assets`;

/** One entry with its chunks, as text by file name. White space inside templates is only there for their readers. */
const bundle = async (entry: string, name: string, hashed: boolean): Promise<Record<string, string>> => {
  const folder = `${root}dist/build`;
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // Not Vite's library mode: that keeps white space in ES output, a third of the weight.
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: `${root}${entry}` },
        output: {
          format: 'es',
          entryFileNames: hashed ? '[name]-[hash:12].js' : '[name].js',
          chunkFileNames: '[name]-[hash:12].js',
          minify: true,
          codeSplitting: { groups: [{ name: 'styles', test: /src[\\/]styles[\\/]/ }] },
        },
      },
    },
  });
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, (await readFile(`${folder}/${file}`, 'utf8')).replaceAll(/\s*\n\s*/g, ' ')] as const)));
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const loader = await bundle('src/loader/define.ts', 'embed', false);
const panel = await bundle('src/frame/main.ts', 'panel', true);
await rm(`${root}dist/build`, { recursive: true, force: true });
for (const [file, text] of Object.entries({ ...loader, ...panel })) await writeFile(`${out}/${file}`, text);
const app = Object.keys(panel).find((file) => file.startsWith('panel-')) ?? '';
// A module script of one origin; its integrity is named for hosts that pin the loader (SRI).
const integrity = `sha384-${createHash('sha384').update(loader['embed.js'] ?? '').digest('base64')}`;
const { weights, tooHeavy } = weigh(loader['embed.js'] ?? '', panel);
await writeFile(`${out}/panel.json`, `${JSON.stringify({ app, files: Object.keys(panel).toSorted(), integrity, weights })}\n`);
const packed = `${root}dist/package`;
await mkdir(packed, { recursive: true });
await copyFile(`${out}/embed.js`, `${packed}/embed.js`);
for (const file of ['mast-panel.d.ts', 'custom-elements.json']) await copyFile(`${root}package/${file}`, `${packed}/${file}`);
await copyFile(`${root}README.md`, `${packed}/README.md`);
const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { version: string };
const manifest = { name: '@mast/panel-loader', version, type: 'module', exports: { '.': { types: './mast-panel.d.ts', default: './embed.js' } }, types: './mast-panel.d.ts', customElements: './custom-elements.json', sideEffects: ['./embed.js'] };
await writeFile(`${packed}/package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`);
for (const { part, bytes, budget } of weights) process.stdout.write(`${part}: ${bytes} of ${budget} bytes, packed\n`);
if (tooHeavy.length > 0) {
  process.stderr.write(`too heavy: ${tooHeavy.join(', ')}\n`);
  process.exitCode = 1;
}
