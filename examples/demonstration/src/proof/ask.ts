import { randomUUID } from 'node:crypto';

import { type components, createMastClient, type MastClient } from '@mast/openapi';
import { importJWK, type JWK, SignJWT } from 'jose';

export type Question = Omit<components['schemas']['SearchRequest'], 'declarationId'>;
export type Answer = components['schemas']['Answer'];
export type Asker = { host: { id: string; origin: string; privateJwk: JWK }; staffId: string };

/** An access token for a member of staff for whom a host vouches: launch assertion, then exchange (DESIGN section 6, RFC 7523). */
export async function launchToken(coreUrl: string, asker: Asker): Promise<string> {
  const { id, origin, privateJwk } = asker.host;
  const assertion = await new SignJWT({ origin })
    .setProtectedHeader({ alg: 'ES256', kid: privateJwk.kid ?? id })
    .setIssuer(id)
    .setSubject(asker.staffId)
    .setAudience(coreUrl)
    .setIssuedAt()
    .setExpirationTime('60s')
    .setJti(randomUUID())
    .sign(await importJWK(privateJwk, 'ES256'));
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, client_id: id, origin });
  const response = await fetch(`${coreUrl}/oauth/token`, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

/** The typed client, signed in as that member of staff. */
export async function signIn(coreUrl: string, asker: Asker): Promise<MastClient> {
  const token = await launchToken(coreUrl, asker);
  return createMastClient({ baseUrl: coreUrl, token: () => token, fetch: (request) => fetch(request) });
}

/** Declares a gateway for the question and asks it: the status, and the answer when there is one. */
export async function ask(client: MastClient, question: Question, words: { reason: string; reference: string }): Promise<{ status: number; answer: Answer | undefined; body: string }> {
  const declared = await client.POST('/v1/declarations', {
    body: { gateway: 'children-act-1989-s47', subject: question.person === undefined ? 'address' : 'unknown-age', acknowledged: true, reasonCode: 'enquiry-or-assessment', ...words },
  });
  if (declared.data === undefined) throw new Error(`the declaration was refused: ${declared.response.status} ${declared.error.code}`);
  const { data, error, response } = await client.POST('/v1/searches', { body: { declarationId: declared.data.id, ...question } });
  return { status: response.status, answer: data, body: JSON.stringify(data ?? error) };
}
