import { hostOfTenant } from '@mast/microsoft/settings';
import type { MicrosoftSettings } from '@mast/microsoft/settings';
import { iconFile, iconSizes, mastIds } from '@mast/microsoft/hosting';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';

import type { LookUpDeps } from './extension/look-up-route.ts';
import { lookUpRoute } from './extension/look-up-route.ts';

export type TeamsMount = {
  readonly coreUrl: string;
  readonly embedUrl: string;
  readonly environment: 'demonstration' | 'training' | 'live';
  readonly microsoft: MicrosoftSettings;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly tell: LookUpDeps['tell'];
};

/** Teams: the message extension's operation, and the icons that both manifests name. */
export const mountTeams = async (app: FastifyInstance, { coreUrl, embedUrl, microsoft, fetch, tell }: TeamsMount): Promise<void> => {
  const { id, tab } = mastIds;
  const icons = new Map<string, Uint8Array>();
  app.get<{ Params: { size: string } }>(`/v1/microsoft/icon-:size(\\d{2,3}).png`, (request, reply) => {
    const size = iconSizes.find((each) => String(each) === request.params.size);
    if (size === undefined) return reply.code(404).send();
    const drawn = icons.get(request.params.size) ?? iconFile(size);
    icons.set(request.params.size, drawn);
    return reply.header('cache-control', 'public, max-age=86400').header('cross-origin-resource-policy', 'cross-origin').type('image/png').send(Buffer.from(drawn));
  });
  await app.register(async (scope) => {
    scope.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
    lookUpRoute(scope, {
      core: { coreUrl, hostOf: (tenantId) => hostOfTenant(microsoft, tenantId), fetch },
      place: { appId: id, entityId: tab.entityId, tabUrl: `${embedUrl}${tab.path}` },
      tell,
      nowMs: () => performance.now(),
    });
  });
};
