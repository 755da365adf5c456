import { z } from 'zod';

const keySchema = z.object({ kid: z.string(), kty: z.string(), alg: z.string().optional() });

/** Answer of GET /v1/clients. */
export const clientListSchema = z
  .object({
    clients: z.array(
      z.object({
        clientId: z.string(),
        kind: z.enum(['connector', 'host', 'ehr']),
        status: z.enum(['active', 'suspended']),
        feeds: z.array(z.string()),
        origins: z.array(z.string()),
        keys: z.array(keySchema).describe('Kept here; old and new stand side by side until the old one is taken back.'),
        jwksUri: z.string().optional().describe('Where the partner publishes its keys instead.'),
        revokedKids: z.array(z.string()),
      }),
    ),
    waiting: z
      .array(z.object({ requestId: z.guid(), clientId: z.string(), key: keySchema, askedBy: z.guid(), askedAt: z.iso.datetime() }))
      .describe('Keys that wait for a second person.'),
  })
  .meta({ id: 'ClientList', description: 'The machines of the caller’s organisation: connectors for a data lead, hosts too for an administrator.' });

/** Body of POST /v1/clients/{clientId}/keys: a public key, checked by `publicKeySchema`. */
export const keyRequestSchema = z.strictObject({ key: z.record(z.string(), z.unknown()) }).meta({ id: 'ClientKeyRequest' });

/** Answer of the same. */
export const keyRequestedSchema = z.object({ requestId: z.guid(), kid: z.string() }).meta({ id: 'ClientKeyRequested' });

/** Body of POST /v1/clients/{clientId}/status. */
export const statusRequestSchema = z
  .strictObject({ status: z.enum(['active', 'suspended']), reason: z.enum(['compromised', 'maintenance', 'asked-by-partner', 'settled', 'other']) })
  .meta({ id: 'ClientStatusRequest' });

/** What was done, and when. */
export const clientChangedSchema = z.object({ clientId: z.string(), at: z.iso.datetime() }).meta({ id: 'ClientChanged' });

export type ClientList = z.infer<typeof clientListSchema>;
export type StatusRequest = z.infer<typeof statusRequestSchema>;
