import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { App } from '../app-type.ts';
import { passkeyScript } from './passkey-script.ts';

/** GOV.UK Frontend's styles without its typeface, which is licensed for service.gov.uk alone (and would be asked for in vain): Arial comes next in its list. */
function govukStyles(): string {
  const file = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
  return readFileSync(file, 'utf8').replaceAll(/@font-face\{[^}]*\}/g, '').replaceAll(/"?GDS Transport"?,/g, '').replaceAll(/\/\*#.*?\*\//g, '');
}

/** Styles and the one script of the sign-in pages, read once, from this host alone. */
export function serveAssets(app: App): void {
  const own = (name: string): string => readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');
  const assets = [
    { name: 'govuk.css', type: 'text/css; charset=utf-8', content: govukStyles() },
    { name: 'tokens.css', type: 'text/css; charset=utf-8', content: own('tokens.css') },
    { name: 'sign-in.css', type: 'text/css; charset=utf-8', content: own('sign-in.css') },
    { name: 'icon.svg', type: 'image/svg+xml', content: own('icon.svg') },
    { name: 'passkey.js', type: 'text/javascript; charset=utf-8', content: passkeyScript },
  ];
  for (const { name, type, content } of assets) {
    app.get(`/sign-in/assets/${name}`, { schema: { hide: true } }, async (_request, reply) => reply.headers({ 'content-type': type, 'cache-control': 'public, max-age=3600' }).send(content));
  }
}
