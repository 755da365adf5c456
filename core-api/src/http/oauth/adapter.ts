import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { errors, Provider } from 'oidc-provider';

import type { Core } from '../../core.ts';
import type { ClientKeys } from '../../identity/client-keys.ts';
import { kidOf } from '../../identity/client-keys.ts';
import { findClient, isClientId } from '../../identity/find-client.ts';
import type { ArtefactModel } from '../../identity/oidc/artefacts.ts';
import { consumeArtefact, deleteArtefact, findArtefact, revokeGrant, saveArtefact } from '../../identity/oidc/artefacts.ts';
import { findPortal } from '../../identity/oidc/find-portal.ts';
import { spendToken } from '../../identity/spend-token.ts';
import { clientMetadata, hostGrants, hostMetadata, portalMetadata } from './client-metadata.ts';

const kept: ReadonlySet<string> = new Set<ArtefactModel>(['Interaction', 'AuthorizationCode', 'RefreshToken', 'Grant']);

/**
 * Where oidc-provider keeps what it knows: clients come from the database at each request, so a suspension acts at once; spent assertion ids, authorisations under
 * way, codes, refresh tokens and grants go to the database, so they survive a restart and are one for all processes. Access tokens are signed and kept nowhere.
 * Its session is never found: ours is asked instead (http/oauth/people.ts). Anything else is refused until a flow that needs it is built.
 */
export function createAdapterFactory(core: Core, keys: ClientKeys): AdapterFactory {
  return (model) => {
    if (model === 'Client') return { ...closed(model), find: async (id) => metadataOf(core, keys, id) };
    if (model === 'ReplayDetection') {
      return { ...closed(model), find: async () => undefined, upsert: (id, payload, expiresIn) => spend(core, id, payload, expiresIn ?? 0) };
    }
    if (model === 'Session') return { ...closed(model), upsert: async () => undefined, destroy: async () => undefined };
    if (model === 'AccessToken') return { ...closed(model), revokeByGrantId: async () => undefined };
    return kept.has(model) ? artefacts(core, model as ArtefactModel) : closed(model);
  };
}

function artefacts(core: Core, model: ArtefactModel): Adapter {
  return {
    ...closed(model),
    upsert: (id, payload, expiresIn) => saveArtefact(core, model, id, { ...payload }, expiresIn ?? 0),
    find: (id) => findArtefact(core, model, id),
    destroy: (id) => deleteArtefact(core, id),
    revokeByGrantId: (grantId) => revokeGrant(core, model, grantId),
    async consume(id) {
      // The database decides between two that come at once; the later one is a replay.
      if (!(await consumeArtefact(core, id))) throw new errors.InvalidGrant('already used');
    },
  };
}

async function metadataOf(core: Core, keys: ClientKeys, clientId: string): Promise<AdapterPayload | undefined> {
  // A host proves itself by its assertion alone, so that one whose issuer is nobody, or no host, is an assertion that is not valid (RFC 7521 section 4.1.1), and the grant says so of every id alike (launch-grant.ts).
  if (hostGrants.includes(String(Provider.ctx?.oidc.params?.['grant_type'])) && isClientId(clientId)) return hostMetadata(clientId);
  const client = await findClient(core, clientId);
  if (client === undefined) {
    const portal = await findPortal(core, clientId);
    return portal === undefined ? undefined : portalMetadata(portal);
  }
  // The library asks for a client before it looks at what the client signed; which key that names is in the request under way.
  const assertion = Provider.ctx?.oidc.params?.['client_assertion'];
  return clientMetadata(client, await keys(client, typeof assertion === 'string' ? kidOf(assertion) : undefined));
}

/** The insert itself decides whether the id is new: two that come at once cannot both pass. `find` therefore always says "not seen". */
async function spend(core: Core, id: string, payload: AdapterPayload, expiresInSeconds: number): Promise<undefined> {
  const expiresAt = new Date(core.clock.now().getTime() + expiresInSeconds * 1000);
  if (!(await spendToken(core, payload.iss ?? 'client-assertion', id, expiresAt))) {
    throw new errors.InvalidClientAuth('client assertion tokens must only be used once');
  }
  return undefined;
}

function closed(model: string): Adapter {
  const refuse = async (): Promise<never> => {
    throw new Error(`oidc-provider asked for ${model}, which nothing here issues`);
  };
  return {
    upsert: refuse,
    find: async () => undefined,
    findByUserCode: refuse,
    findByUid: async () => undefined,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
  };
}
