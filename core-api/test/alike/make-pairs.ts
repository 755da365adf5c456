import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { Role } from '../../src/shared/roles.ts';
import type { AnswerWorld } from '../answer-world.ts';
import type { ApiDocument } from './example-body.ts';
import { exampleBody } from './example-body.ts';
import type { IdKind } from './foreign-ids.ts';
import { foreignIds } from './foreign-ids.ts';
import type { IdSlot } from './id-slots.ts';
import { idSlots, pathWords, valueAt, withValueAt } from './id-slots.ts';
import { bodies, furtherBodies, queries, unpaired } from './request-bodies.ts';

/** One request, as it goes over the wire. `form`: fields of a form, made anew for each request; otherwise `body` is sent as JSON. */
export type Probe = { readonly method: string; readonly url: string; readonly token: () => Promise<string>; readonly body: unknown; readonly form?: () => Promise<Readonly<Record<string, string>>> };
/** A request for what is not the caller's, and the same for what nobody has: nothing may tell them apart. `isThing`: what the request is about, so that the answer is 404. */
export type Pair = { readonly name: string; readonly isThing: boolean; readonly foreign: string; readonly unknown: () => string; readonly probe: (id: string) => Probe };

type Line = { call: string; own?: string | Role[]; host?: string | Role[]; connector?: boolean; public?: boolean };
const permissions = parse(readFileSync(new URL('../../../docs/permissions.yaml', import.meta.url), 'utf8')) as { groups: Record<string, Role[]>; operations: Record<string, Line> };

/**
 * A pair for every id that an operation of the OpenAPI document may be sent, in path, query or body, needed or not: a new one is in by default. Throws for an id of a kind that
 * foreign-ids.ts does not know, and for one that no body of request-bodies.ts carries.
 */
export async function alikePairs(world: AnswerWorld): Promise<Pair[]> {
  const document = world.app.swagger() as unknown as ApiDocument;
  const kindOf = await foreignIds(world);
  const tokens = callerTokens(world);
  const pairs: Pair[] = [];
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const { operationId, requestBody } = operation;
      const schema = requestBody?.content['application/json']?.schema;
      const first = schema === undefined ? undefined : { ...(exampleBody(document, schema) as object | null), ...bodies[operationId] };
      const sent = first === undefined ? [undefined] : [first, ...(furtherBodies[operationId] ?? []).map((further) => further(first))];
      const slots = idSlots(document, path, operation).filter(({ pointer }) => unpaired[`${operationId} ${pointer}`] === undefined);
      const kinds = new Map<string, IdKind>();
      for (const { name } of slots) kinds.set(name, await kindOf(operationId, name));
      for (const slot of slots) {
        const body = slot.in === 'body' ? sent.find((one) => valueAt(one, slot.pointer) !== undefined) : sent[0];
        if (slot.in === 'body' && body === undefined) throw new Error(`${operationId}: no body in request-bodies.ts carries ${slot.pointer}`);
        const probe = (value: string): Probe => ({ method: method.toUpperCase(), token: async () => tokens(operationId), ...filled({ path: slot.in === 'query' ? `${path}?${queries[operationId]?.words ?? ''}` : path, body, slots, tested: slot, value, kinds }) });
        const kind = kinds.get(slot.name);
        const name = `${operationId} ${slot.pointer}`;
        const isThing = slot.in === 'path' || (slot.in === 'body' && body === first);
        for (const [n, foreign] of (kind?.foreign ?? []).entries()) pairs.push({ name: `${name}${n === 0 ? '' : ` ${n + 1}`}`, isThing, foreign, unknown: () => kind?.unknown() ?? '', probe });
      }
    }
  }
  return pairs;
}

type Filling = { readonly path: string; readonly body: unknown; readonly slots: readonly IdSlot[]; readonly tested: IdSlot; readonly value: string; readonly kinds: ReadonlyMap<string, IdKind> };

/** Every id in its place: the tested one, and of all others the caller's own. */
function filled({ path, body, slots, tested, value, kinds }: Filling): { url: string; body: unknown } {
  const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(tested.in === 'path' && tested.name === name ? value : (pathWords[name] ?? ownOf(kinds, name))));
  const carried = slots.filter((slot) => slot.in === 'body' && valueAt(body, slot.pointer) !== undefined);
  const whole = carried.reduce((sofar, slot) => withValueAt(sofar, slot.pointer, slot === tested ? value : ownOf(kinds, slot.name)), body);
  return { url: tested.in === 'query' ? `${url}${tested.name}=${encodeURIComponent(value)}` : url, body: whole };
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
    const role = queries[operationId]?.role ?? (roles?.includes('administrator') === true ? 'administrator' : roles?.[0]);
    if (line?.connector === true || role === undefined) return fresh('connector', () => world.connectorToken(world.council));
    return fresh(role, () => world.signInToken(world.council, { role, steppedUp: true }));
  };
}
