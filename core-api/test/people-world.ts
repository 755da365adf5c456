import type { LightMyRequestResponse } from 'fastify';

import type { Role } from '../src/shared/roles.ts';
import type { AnswerWorld, Partner } from './answer-world.ts';
import { answerWorld } from './answer-world.ts';

/** {@link answerWorld} with its council's authorisers and managers at hand, all signed in with a fresh second factor. */
export type PeopleWorld = AnswerWorld & {
  /** A token of somebody of the council, or of another partner. */
  as(role: Role, name?: string, partner?: Partner): Promise<string>;
  get(url: string, token: string): Promise<LightMyRequestResponse>;
  /** An application of somebody from outside; expects the one answer that there is. */
  applies(changes?: Record<string, unknown>): Promise<void>;
  /** The id of the application of an address that waits. */
  requestOf(email: string): Promise<string>;
  /** Applies, is vouched for and approved; the new account's id. */
  opens(changes: Record<string, unknown> & { email: string }): Promise<string>;
  /** A token of any account of the council. */
  tokenOf(accountId: string): Promise<string>;
};

/** A day some months before today, as `YYYY-MM-DD`. */
export function monthsAgo(months: number): string {
  const moment = new Date();
  moment.setUTCMonth(moment.getUTCMonth() - months, 1);
  return moment.toISOString().slice(0, 10);
}

/** A day some days from today. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

let applicants = 0;

export async function peopleWorld(): Promise<PeopleWorld> {
  const world = await answerWorld();
  const people: PeopleWorld = {
    ...world,
    as: async (role, name, partner = world.council) => world.signInToken(partner, { role, ...(name === undefined ? {} : { name }), steppedUp: true }),
    tokenOf: async (accountId) => world.signInToken({ ...world.council, accountId }, { steppedUp: true }),
    get: async (url, token) => world.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } }),
    async applies(changes = {}) {
      applicants += 1;
      const body = { organisation: world.council.code, name: 'Ann Applicant', email: `ann${applicants}@example.org`, staffId: `A-${applicants}`, role: 'practitioner', trainingOn: monthsAgo(2) };
      // Each from an address of its own, so that the limit for one address is not met.
      const remoteAddress = `192.0.2.${applicants % 256}`;
      const response = await world.app.inject({ method: 'POST', url: '/v1/access-applications', remoteAddress, headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ ...body, ...changes }) });
      if (response.statusCode !== 202) throw new Error(`application ${response.statusCode} ${response.body}`);
    },
    async requestOf(email) {
      const list = await people.get('/v1/access-requests', await people.as('administrator'));
      const { requests } = list.json<{ requests: { requestId: string; applicant: { email: string } | null }[] }>();
      const found = requests.find(({ applicant }) => applicant?.email === email);
      if (found === undefined) throw new Error(`no application of ${email}: ${list.body}`);
      return found.requestId;
    },
    async opens(changes) {
      await people.applies(changes);
      const requestId = await people.requestOf(changes.email);
      await people.post(`/v1/access-requests/${requestId}/vouching`, await people.as('team-lead'), {});
      const decided = await people.post(`/v1/access-requests/${requestId}/decision`, await people.as('administrator'), { decision: 'approve' });
      if (decided.statusCode !== 200) throw new Error(`decision ${decided.statusCode} ${decided.body}`);
      return decided.json<{ accountId: string }>().accountId;
    },
  };
  return people;
}
