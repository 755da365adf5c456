import { secret } from '@mast/connector-kit';
import { z } from 'zod';

import { httpsAddress } from '../https-address.ts';

/** How a feed proves itself to a server: SMART App Launch 2.2.0, Backend Services; the algorithm differs by server (NHS England's API platform wants RS512). */
export const authSchema = z.strictObject({
  clientId: z.string().min(1).max(200).describe('Client id that the server’s owner gave to this feed'),
  privateKey: secret(z.string().min(1).max(10_000)).describe('Private key of that client as JWK or PKCS #8 PEM; the server knows its public half'),
  keyId: z.string().min(1).max(200).optional().describe('`kid` under which the server knows the key, where the JWK does not say it'),
  algorithm: z.enum(['RS384', 'ES384', 'RS512']).default('RS384').describe('Signature that the server wants: SMART has RS384 and ES384, NHS England RS512'),
  tokenUrl: httpsAddress.optional().describe('Token endpoint, which is also the audience of our assertions; left out: what `.well-known/smart-configuration` names, on the same host'),
  scope: z.string().min(1).max(1_000).optional().describe('Scope to ask for; left out: `system/<Type>.rs` for what is read, and for nothing else'),
});
export type AuthConfig = z.infer<typeof authSchema>;
