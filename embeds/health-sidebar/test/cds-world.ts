import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import { mountCds } from '../service/mount-cds.ts';

export const coreUrl = 'https://core.test';
export const launchUrl = 'https://sidebar.test/smart/launch';

/** One request that the services sent into the network. */
export type Sent = { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown; readonly redirect: string };
export type Answer = { readonly status: number; readonly body?: unknown } | 'unreachable' | 'never';

/** The services with a network that a test answers for: what core and FHIR servers were asked, in order. */
export async function cdsWorld(answer: (sent: Sent) => Answer, ehrOrigins: readonly string[] = ['https://ehr.test']): Promise<{ app: FastifyInstance; sent: Sent[] }> {
  const sent: Sent[] = [];
  const network: typeof globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const text = await request.clone().text();
    const one: Sent = { method: request.method, url: request.url, headers: Object.fromEntries(request.headers), body: text === '' ? undefined : JSON.parse(text), redirect: init?.redirect ?? request.redirect };
    sent.push(one);
    const given = answer(one);
    if (given === 'unreachable') throw new TypeError('fetch failed');
    if (given === 'never') return new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    return new Response(given.body === undefined ? null : typeof given.body === 'string' ? given.body : JSON.stringify(given.body), { status: given.status, headers: { 'content-type': 'application/json' } });
  };
  const app = fastify({ logger: false });
  await app.register(mountCds, { coreUrl, launchUrl, ehrOrigins, fetch: network, now: () => new Date('2026-11-22T12:00:00Z') });
  return { app, sent };
}

export const cardId = '0199aaaa-0000-7000-8000-000000000001';
/** Core's answer where nothing is looked up. */
export const plainCard = { language: 'en', card: { id: cardId, finding: 'not-made' } };

/** A call of a hook as the specification's example gives it, with changes. */
export function hookCall(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { hook: 'patient-view', hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea', context: { userId: 'Practitioner/example', patientId: '1288992' }, ...changes };
}
