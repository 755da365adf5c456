import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { panelExamples } from '../src/examples/panel.examples.ts';

/** A file of the mock, by the path at which it is served. */
export type MockFile = { readonly type: string; readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** The name of every screen of the panel: as `subject`, the mock shows it. */
export const panelStates: readonly string[] = Object.keys(panelExamples);

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The panel without any server of ours: the real loader, and a framed page that holds every named screen with invented people and reaches nothing (its policy allows no connection). Built anew at
 * each call, into memory. Serve the files at their paths on an origin of their own; `/v1/panel` is asked for with a query.
 */
export const buildMock = async (): Promise<ReadonlyMap<string, MockFile>> => {
  const [loader, frame] = await Promise.all([bundle('src/loader/define.ts'), bundle('src/mock/main.ts')]);
  const policy = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
  const html = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>MAST</title><script type="module" src="/v1/assets/mock.js"></script></head><body></body></html>';
  return new Map([
    ['/v1/embed.js', { type: 'text/javascript; charset=utf-8', body: loader, headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } }],
    ['/v1/panel', { type: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': policy } }],
    ['/v1/assets/mock.js', { type: 'text/javascript; charset=utf-8', body: frame, headers: {} }],
  ]);
};

const bundle = async (entry: string): Promise<string> => {
  const built = await build({ root, configFile: false, logLevel: 'warn', build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: `${root}${entry}`, output: { format: 'es', codeSplitting: false } } } });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output.find((each) => each.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
};
