import { randomUUID } from 'node:crypto';

import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';

/** A registered client of the SMART backend services profile; its public keys only. */
export type StubClient = { readonly clientId: string; readonly jwks: JSONWebKeySet };

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Longest life of an assertion (SMART App Launch 2.2, "Authenticating to the token endpoint"). */
const longestAssertionSeconds = 300;

/** The token endpoint of SMART backend services: verifies the client's assertion as the profile has it, each `jti` once. */
export class TokenEndpoint {
  readonly #clients: readonly StubClient[];
  readonly #clock: { now(): Date };
  readonly #tokenSeconds: number;
  readonly #algorithms: readonly string[];
  readonly #seen = new Set<string>();
  readonly #live = new Map<string, number>();
  issued = 0;

  constructor(wish: { clients: readonly StubClient[]; clock: { now(): Date }; tokenSeconds: number; algorithms: readonly string[] }) {
    this.#clients = wish.clients;
    this.#clock = wish.clock;
    this.#tokenSeconds = wish.tokenSeconds;
    this.#algorithms = wish.algorithms;
  }

  async answer(request: Request, tokenUrl: string): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    if (form.get('grant_type') !== 'client_credentials') return refusal('unsupported_grant_type', 400);
    if (form.get('client_assertion_type') !== assertionType) return refusal('invalid_request', 400);
    if (!(await this.#isGood(form.get('client_assertion') ?? '', tokenUrl))) return refusal('invalid_client', 401);
    const token = `stub-${randomUUID()}`;
    this.#live.set(token, this.#clock.now().getTime() + this.#tokenSeconds * 1_000);
    this.issued += 1;
    return Response.json({ access_token: token, token_type: 'bearer', expires_in: this.#tokenSeconds, scope: form.get('scope') ?? '' }, { headers: { 'cache-control': 'no-store' } });
  }

  async #isGood(assertion: string, tokenUrl: string): Promise<boolean> {
    try {
      const { kid } = decodeProtectedHeader(assertion);
      const client = this.#clients.find(({ jwks }) => jwks.keys.some((key) => key.kid === kid));
      if (client === undefined || kid === undefined) return false;
      const { payload } = await jwtVerify(assertion, createLocalJWKSet(client.jwks), {
        algorithms: [...this.#algorithms], issuer: client.clientId, subject: client.clientId, audience: tokenUrl, typ: 'JWT', currentDate: this.#clock.now(), requiredClaims: ['exp', 'jti'],
      });
      const { exp = 0, jti = '' } = payload;
      if (exp - this.#clock.now().getTime() / 1_000 > longestAssertionSeconds + 5 || this.#seen.has(jti)) return false;
      this.#seen.add(jti);
      return true;
    } catch {
      return false;
    }
  }

  accepts(authorization: string | null): boolean {
    const until = this.#live.get(authorization?.replace(/^Bearer /, '') ?? '');
    return until !== undefined && until > this.#clock.now().getTime();
  }

  /** Every token given so far is worth nothing from now on. */
  revokeAll(): void {
    this.#live.clear();
  }
}

function refusal(error: string, status: number): Response {
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } });
}
