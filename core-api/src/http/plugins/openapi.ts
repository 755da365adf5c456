import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

import type { App } from '../app-type.ts';
import { tidyComponents } from '../tidy-components.ts';

/** Version of the API, not of the software: the first number changes when a caller must change. */
export const apiVersion = '1.0.0';

/** The OpenAPI 3.1 document from the routes' zod schemas, and the reference page at /docs, which loads nothing from elsewhere. */
export async function addOpenapi(app: App, coreUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'MAST',
        version: apiVersion,
        description:
          'Who else is involved with this child, adult or address, and whom to call. Personal data travels in POST bodies only. Errors are ' +
          'application/problem+json; their codes are listed in docs/problems.md. Tokens come from /oauth/token.',
      },
      servers: [{ url: coreUrl }],
      components: {
        securitySchemes: {
          user: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A member of staff: launch assertion exchanged at /oauth/token.' },
          connector: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A connector: client_credentials with private_key_jwt, scope feed:<id>.' },
          ehr: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'What an electronic health record signed for one call of a CDS service (CDS Hooks 2.0.1), handed on by the health sidebar.' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => tidyComponents(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { deepLinking: true, tryItOutEnabled: false, layout: 'BaseLayout' }, theme: { title: 'MAST API' }, staticCSP: true });
}
