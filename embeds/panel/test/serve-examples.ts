import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import fastify from 'fastify';
import { build } from 'vite';

/** Builds the examples page and serves it under the panel's own policy: an inline style or script in a view would be blocked here as it is in a host. */
export const serveExamples = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'mast-examples-'));
  const input = fileURLToPath(new URL('examples-page.ts', import.meta.url));
  await build({ configFile: false, logLevel: 'warn', build: { outDir: folder, target: 'es2022', rolldownOptions: { input, output: { format: 'es', entryFileNames: 'page.js', codeSplitting: false } } } });
  const script = await readFile(join(folder, 'page.js'));
  const app = fastify();
  app.get('/page.js', (_request, reply) => reply.type('text/javascript').send(script));
  app.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html")
      .type('text/html')
      .send('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>MAST</title><script type="module" src="/page.js"></script></head><body></body></html>'),
  );
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
