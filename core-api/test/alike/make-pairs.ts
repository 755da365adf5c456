import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { Role } from '../../src/shared/roles.ts';
import type { AnswerWorld } from '../answer-world.ts';
import type { ApiDocument } from './example-body.ts';
import { exampleBody } from './example-body.ts';
import type { IdKind } from './foreign-ids.ts';
import { foreignIds } from './foreign-ids.ts';

/** One request, as it goes over the wire. */
export type Probe = { readonly method: string; readonly url: string; readonly token: () => Promise<string>; readonly body: unknown };
/** A request for what is not the caller's, and the same for what nobody has: nothing may tell them apart. */
export type Pair = { readonly name: string; readonly forbidden: Probe; readonly unknown: () => Probe };

type Line = { call: string; own?: string | Role[]; host?: string | Role[]; connector?: boolean; public?: boolean };
const permissions = parse(readFileSync(new URL('../../../docs/permissions.yaml', import.meta.url), 'utf8')) as { groups: Record<string, Role[]>; operations: Record<string, Line> };

/** Bodies that the schema alone does not tell. */
const bodies: Readonly<Record<string, object>> = {
  createSearch: { person: { family: 'Bond', dateOfBirth: '1968-11-04' } },
  createBatch: { sequence: 1, previousCursor: null, cursor: 'c', mode: 'delta', rows: [] },
  requestClientKey: { key: { kty: 'EC', crv: 'P-256', kid: 'k', x: 'x'.repeat(43), y: 'y'.repeat(43) } },
  createBrokerMessage: { message: 'Please call me about this', phone: '0300 000 0000' },
  draftAgreement: { documents: [{ kind: 'dsa', sha256: 'a'.repeat(64) }] },
  signAgreement: { termsSha256: 'a'.repeat(64) },
  recordOnboardingStep: { state: 'open', on: '2026-11-20' },
};
/** What somebody writes of themselves: an employer's number, by which nothing is looked up for them. */
const sayings: ReadonlySet<string> = new Set(['staffId']);
/** Path parts that are no ids. */
const words: Readonly<Record<string, string>> = { step: 'workshops', version: '1' };

/**
 * A pair for every id that stands in the path, or as a required member in the body, of every operation of the OpenAPI document: a new route is in by default. Throws for an id
 * of a kind that foreign-ids.ts does not know.
 */
export async function alikePairs(world: AnswerWorld): Promise<Pair[]> {
  const document = world.app.swagger() as unknown as ApiDocument;
  const kindOf = await foreignIds(world);
  const tokens = callerTokens(world);
  const pairs: Pair[] = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { operationId, requestBody }] of Object.entries(methods)) {
      const schema = requestBody?.content['application/json']?.schema;
      const body = schema === undefined ? undefined : { ...(exampleBody(document, schema) as object | null), ...bodies[operationId] };
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => words[name] === undefined);
      const inBody = Object.keys(body ?? {}).filter((name) => name.endsWith('Id') && !sayings.has(name));
      const slots = [...new Set([...inPath, ...inBody])];
      const kinds = new Map<string, IdKind>();
      for (const slot of slots) kinds.set(slot, await kindOf(operationId, slot));
      for (const [name, kind] of kinds) {
        const probe = (value: string): Probe => {
          const valueOf = (other: string): string => (other === name ? value : (words[other] ?? ownOf(kinds, other)));
          const url = path.replaceAll(/\{(\w+)\}/g, (_whole, other: string) => encodeURIComponent(valueOf(other)));
          const filled = body === undefined ? undefined : { ...body, ...Object.fromEntries(inBody.map((other) => [other, valueOf(other)])) };
          return { method: method.toUpperCase(), url, token: async () => tokens(operationId), body: filled };
        };
        for (const [n, foreign] of kind.foreign.entries()) pairs.push({ name: `${operationId} ${name}${n === 0 ? '' : ` ${n + 1}`}`, forbidden: probe(foreign), unknown: () => probe(kind.unknown()) });
      }
    }
  }
  return pairs;
}

function ownOf(kinds: ReadonlyMap<string, IdKind>, name: string): string {
  const own = kinds.get(name)?.own;
  if (own === undefined) throw new Error(`foreign-ids.ts names no ${name} of the caller’s own`);
  return own;
}

/** A token is asked for anew after so many milliseconds: a connector's lives five minutes, and so does a second factor. */
const freshMs = 120_000;

/** For each operation somebody who may call it, so that nothing but the id decides. */
function callerTokens(world: AnswerWorld): (operationId: string) => Promise<string> {
  const kept = new Map<string, { token: Promise<string>; at: number }>();
  const fresh = async (name: string, make: () => Promise<string>): Promise<string> => {
    const now = world.core.clock.now().getTime();
    const known = kept.get(name);
    if (known !== undefined && now - known.at < freshMs) return known.token;
    const token = make();
    kept.set(name, { token, at: now });
    return token;
  };
  return async (operationId) => {
    const line = permissions.operations[operationId];
    const roles = typeof line?.own === 'string' ? permissions.groups[line.own] : line?.own;
    // Where several may, the one with the widest reach: an administrator.
    const role = roles?.includes('administrator') === true ? 'administrator' : roles?.[0];
    if (line?.connector === true || role === undefined) return fresh('connector', () => world.connectorToken(world.council));
    return fresh(role, () => world.signInToken(world.council, { role, steppedUp: true }));
  };
}
