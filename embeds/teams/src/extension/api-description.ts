import fastifySwagger from '@fastify/swagger';
import fastify from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';

import { lookUpRoute } from './look-up-route.ts';

/**
 * The description of the message extension's API for its package, generated from the very route that answers: OpenAPI 3.0.3, since Teams takes 2.0 and 3.0 alone. What it may not hold is checked by the package's lint rules.
 */
export const apiDescription = async (embedOrigin: string): Promise<object> => {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.0.3',
      info: { title: 'MAST in Teams', version: '1', description: 'The message extension of the Multi-Agency Safeguarding Tracker.' },
      servers: [{ url: embedOrigin }],
      components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of Entra ID for MAST’s own scope.' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(async (scope) =>
    lookUpRoute(scope, {
      core: { coreUrl: embedOrigin, hostOf: () => undefined, fetch: () => Promise.reject(new Error('a description asks nobody')) },
      place: { appId: '', entityId: '', tabUrl: embedOrigin },
      tell: () => undefined,
      nowMs: () => 0,
    }),
  );
  await app.ready();
  const description = JSON.parse(JSON.stringify(app.swagger()).replaceAll(/(#\/components\/schemas\/\w+?)Input"/g, '$1"')) as ApiDescription;
  await app.close();
  return withUsedSchemas(description);
};

type ApiDescription = { readonly components: { readonly schemas: Readonly<Record<string, object>> } };

/** The library writes every named schema twice, once as input (turkerdev/fastify-type-provider-zod#214); here they are alike. Only those that something points to are kept. */
const withUsedSchemas = (description: ApiDescription): ApiDescription => {
  const { components, ...rest } = description;
  const used = new Set<string>();
  const follow = (part: object): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(components.schemas[name] ?? {});
    }
  };
  follow(rest);
  return { ...rest, components: { ...components, schemas: Object.fromEntries(Object.entries(components.schemas).filter(([name]) => used.has(name))) } };
};
