import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { MicrosoftSettings, PageSettings } from '@mast/microsoft/settings';
import type { FastifyInstance } from 'fastify';

import { panePage, panePolicy } from './pane-page.ts';
import { signInPage, signInPolicy } from './sign-in-page.ts';

export type OutlookMount = Pick<PageSettings, 'coreUrl' | 'embedUrl' | 'environment'> & { readonly microsoft: MicrosoftSettings };

const folder = fileURLToPath(new URL('../../dist/assets', import.meta.url));

/** The pane: its page, and its hashed files for ever. Rejects where it has not been built. */
export const mountOutlookPane = async (app: FastifyInstance, { coreUrl, embedUrl, environment, microsoft }: OutlookMount): Promise<void> => {
  const manifest = JSON.parse(await readFile(`${folder}/pane.json`, 'utf8').catch(() => Promise.reject(new Error('The Outlook pane is not built: run its build first.')))) as { app: string; signIn: string; files: string[] };
  const files = new Map(await Promise.all(manifest.files.map(async (file) => [file, await readFile(`${folder}/${file}`)] as const)));
  const scope = `api://${new URL(embedUrl).host}/${microsoft.clientId}/access_as_user`;
  const [tenant, ...others] = microsoft.tenants;
  const signInAuthority = `${microsoft.authority}/${others.length === 0 && tenant !== undefined ? tenant.tenantId : 'organizations'}`;
  const settings = { ...microsoft, coreUrl, embedUrl, environment, scope, signInAuthority };
  // Outlook adds parameters of its own to the address (`et`, `_host_Info`); none of them is read here.
  app.get('/v1/outlook/pane', (_request, reply) =>
    reply
      .header('content-security-policy', panePolicy(microsoft))
      .header('permissions-policy', 'clipboard-write=(self), camera=(), geolocation=(), microphone=()')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(panePage(manifest.app, settings)),
  );
  app.get('/v1/outlook/sign-in', (_request, reply) => reply.header('content-security-policy', signInPolicy(microsoft)).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(signInPage(manifest.signIn, settings)));
  app.get<{ Params: { file: string } }>('/v1/outlook/assets/:file', (request, reply) => {
    const file = files.get(request.params.file);
    if (file === undefined) return reply.code(404).send();
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/javascript; charset=utf-8').send(file);
  });
};
