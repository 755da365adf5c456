import type { Core } from '../../core.ts';
import type { ClientKeys } from '../client-keys.ts';
import type { RegisteredEhr } from './find-ehr.ts';
import { findEhr } from './find-ehr.ts';
import type { CallTokenFault, VerifiedCall } from './read-call-token.ts';
import { readUnverified, verifyCall } from './read-call-token.ts';

/** An EHR that signed for this very call. The call is not spent yet: whoever acts on it spends it, in the transaction that acts. */
export type EhrCaller = { readonly ehr: RegisteredEhr; readonly call: VerifiedCall };

/** What an EHR sent, and which address it called. */
export type EhrCall = {
  readonly token: string;
  /** The CDS Hooks path that was called, under the sidebar's public address. */
  readonly path: string;
  /** The origin of the page that called, where a browser did. */
  readonly origin: string | undefined;
};

export type IdentifyEhr = (call: EhrCall) => Promise<EhrCaller | undefined>;

/**
 * Who calls a CDS service: the registered EHR whose issuer, tenant and `jku` the token names and whose key signed it, for exactly this address, from a page that is registered, if from a page. Undefined for anybody
 * else; the log says why, by the EHR's id where there is one. Without the sidebar's address (MAST_CDS_URL) nobody is let in.
 */
export function createIdentifyEhr(core: Core, keys: ClientKeys): IdentifyEhr {
  const refuse = (reason: CallTokenFault | 'origin' | 'not-configured', client?: string): undefined => {
    core.log.info('ehr-call-refused', { reason, ...(client === undefined ? {} : { client }) });
    return undefined;
  };
  return async ({ token, path, origin }) => {
    if (core.cdsUrl === undefined) return refuse('not-configured');
    const read = readUnverified(token);
    if (!read.ok) return refuse(read.failure);
    const { issuer, tenant, kid, jku } = read.value;
    const ehr = await findEhr(core, issuer, tenant);
    if (ehr === undefined) return refuse('issuer');
    if (jku !== undefined && jku !== ehr.jku) return refuse('jku', ehr.clientId);
    const published = await keys(ehr, kid);
    if (!published.keys.some((key) => key.kid === kid)) return refuse('key', ehr.clientId);
    const call = await verifyCall(token, { keys: published, issuer, audience: `${core.cdsUrl}${path}`, now: core.clock.now() });
    if (!call.ok) return refuse(call.failure, ehr.clientId);
    if (origin !== undefined && !ehr.origins.includes(origin)) return refuse('origin', ehr.clientId);
    return { ehr, call: call.value };
  };
}
