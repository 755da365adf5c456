import type { Catalogue } from '../access/catalogue.ts';
import type { GatewayUser, Occasion } from '../access/gateway.ts';
import { gatewayRefusal } from '../access/gateway.ts';
import { reasonFaults } from '../access/reason-faults.ts';
import type { Problem, ProblemPointer } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { DeclarationRequest } from './question-schema.ts';

/** At most so many gateways carry one declaration (domain research 1.4): who ticks them all has chosen none. */
const mostGateways = 2;

/** What of a declaration is decided before it is stored. */
export type CheckedDeclaration = { readonly gateways: readonly string[]; readonly forReview: boolean };

/**
 * Whether such a declaration may be made; `earlier` are the user's own words of their last declarations for others. Every gateway must be one that the user
 * may declare on this occasion, else `gateway-not-available`; a reason in one's own words must say something new, else `reason-too-thin`. What is reviewed
 * afterwards needs words of its own: a code alone tells the reviewer nothing.
 */
export function checkDeclaration(catalogue: Catalogue, user: GatewayUser, occasion: Occasion, body: DeclarationRequest, earlier: readonly string[]): Result<CheckedDeclaration, Problem> {
  const named = body.gateways ?? (body.gateway === undefined ? [] : [body.gateway]);
  const entries = named.map((id) => catalogue.gateways.find((gateway) => gateway.id === id));
  const refused = named.flatMap((id, index): ProblemPointer[] => {
    const pointer = body.gateways === undefined ? '/gateway' : `/gateways/${index}`;
    const entry = entries[index];
    const refusal = entry === undefined ? 'unknown' : gatewayRefusal(entry, user, occasion);
    if (refusal !== undefined) return [{ pointer, rule: refusal === 'not-confirmed' ? refusal : 'not-available' }];
    if (named.indexOf(id) < index) return [{ pointer, rule: 'stands-twice' }];
    return index < mostGateways ? [] : [{ pointer, rule: 'at-most-two' }];
  });
  if (refused.length > 0) return failed({ code: 'gateway-not-available', errors: refused });
  const forReview = entries.some((entry) => entry?.review === true);
  const { reason, reasonCode } = body;
  if (reasonCode !== undefined && !catalogue.reasons.some(({ code }) => code === reasonCode)) return tooThin('/reasonCode', ['unknown']);
  if (reason === undefined) return forReview ? tooThin('/reason', ['in-words']) : ok({ gateways: named, forReview });
  const faults = reasonFaults(reason, reasonCode === undefined ? earlier : []);
  return faults.length > 0 ? tooThin('/reason', faults) : ok({ gateways: named, forReview });
}

function tooThin(pointer: string, rules: readonly string[]): { readonly ok: false; readonly failure: Problem } {
  return failed({ code: 'reason-too-thin', errors: rules.map((rule) => ({ pointer, rule })) });
}
