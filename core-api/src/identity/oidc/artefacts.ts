import type { Core } from '../../core.ts';
import { consumeOidcArtefact } from '../../store/sql/consume-oidc-artefact.ts';
import { deleteGrantArtefacts } from '../../store/sql/delete-grant-artefacts.ts';
import { deleteOidcArtefact } from '../../store/sql/delete-oidc-artefact.ts';
import { deleteOldArtefacts } from '../../store/sql/delete-old-artefacts.ts';
import { selectOidcArtefact } from '../../store/sql/select-oidc-artefact.ts';
import { upsertOidcArtefact } from '../../store/sql/upsert-oidc-artefact.ts';
import { readGrantId } from './grant-id.ts';

/** What the token service keeps of people's sign-ins; its access tokens are signed and kept nowhere, and its own session is not used. */
export type ArtefactModel = 'Interaction' | 'AuthorizationCode' | 'RefreshToken' | 'Grant';

type World = Pick<Core, 'store' | 'keys' | 'clock'>;
type Payload = Record<string, unknown> & { grantId?: string | undefined };

/** Keeps an artefact under a keyed hash of its handle, which stands nowhere; nor does what the portal says of who will sign in. */
export async function saveArtefact({ store, keys, clock }: World, model: ArtefactModel, handle: string, payload: Payload, lifeSeconds: number): Promise<void> {
  const { jti: _handle, params, ...rest } = payload;
  const kept = params === undefined ? rest : { ...rest, params: withoutHints(params) };
  const grantId = model === 'Grant' ? handle : payload.grantId;
  const now = clock.now();
  await store.tx({}, async (db) => {
    await db.run(deleteOldArtefacts, [now]);
    await db.run(upsertOidcArtefact, [
      macOf(keys, handle),
      model,
      (grantId === undefined ? undefined : readGrantId(grantId)?.sessionId) ?? null,
      grantId === undefined ? null : macOf(keys, grantId),
      JSON.stringify(kept),
      new Date(now.getTime() + lifeSeconds * 1000),
    ]);
  });
}

/** The artefact of a handle, with `consumed` where it was used; undefined when there is none or it has ended. */
export async function findArtefact({ store, keys, clock }: World, model: ArtefactModel, handle: string): Promise<Record<string, unknown> | undefined> {
  const row = await store.tx({ readOnly: true }, (db) => db.one(selectOidcArtefact, [macOf(keys, handle), model, clock.now()]));
  if (row === undefined) return undefined;
  return { ...row.payload, jti: handle, ...(row.consumed_at === null ? {} : { consumed: Math.floor(row.consumed_at.getTime() / 1000) }) };
}

/** Uses an artefact up; false when it was before, here or by another process. */
export async function consumeArtefact({ store, keys, clock }: World, handle: string): Promise<boolean> {
  return (await store.tx({}, (db) => db.run(consumeOidcArtefact, [macOf(keys, handle), clock.now()]))) === 1;
}

export async function deleteArtefact({ store, keys }: World, handle: string): Promise<void> {
  await store.tx({}, (db) => db.run(deleteOidcArtefact, [macOf(keys, handle)]));
}

/** Forgets what was issued under a grant, of one kind. */
export async function revokeGrant({ store, keys }: World, model: ArtefactModel, grantId: string): Promise<void> {
  await store.tx({}, (db) => db.run(deleteGrantArtefacts, [macOf(keys, grantId), model]));
}

function macOf(keys: World['keys'], handle: string): Buffer {
  return keys.macBytes('oidc-handle', handle);
}

/** An application may send an e-mail as `login_hint`: nothing here uses it, so it is not kept. */
function withoutHints(params: unknown): unknown {
  if (typeof params !== 'object' || params === null) return params;
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'login_hint' && name !== 'id_token_hint'));
}
