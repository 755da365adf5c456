import { brokerMessageRequestSchema, brokerMessageSchema } from '../../../broker/broker-schema.ts';
import { sendMessage } from '../../../broker/send-message.ts';
import { askingRoles } from '../../../shared/roles.ts';
import type { App } from '../../app-type.ts';
import { userOf } from '../../plugins/authenticate.ts';
import { guardedResponses, problemResponses } from '../../problem-responses.ts';
import { sendResult } from '../../send-result.ts';
import type { RouteDeps } from '../deps.ts';

/** POST /v1/broker-messages: the same answer whoever was asked about. */
export function brokerMessagesCreate(app: App, { core }: RouteDeps): void {
  app.post(
    '/v1/broker-messages',
    {
      config: { auth: 'user', roles: askingRoles, signIn: 'any' },
      schema: {
        operationId: 'createBrokerMessage',
        summary: 'Send a message to the lead of a protected record, should there be one; nothing is learnt by it',
        tags: ['broker'],
        security: [{ user: [] }],
        body: brokerMessageRequestSchema,
        response: { 202: brokerMessageSchema, ...guardedResponses, ...problemResponses(409, 429) },
      },
    },
    async (request, reply) => sendResult(request, reply, 202, await sendMessage(core, userOf(request), request.body, request.language)),
  );
}
