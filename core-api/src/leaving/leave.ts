import { appendLeaf } from '../audit/append-leaf.ts';
import { takeOutLeaver } from '../ingest/take-out-leaver.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import { closeOrganisation } from '../store/sql/close-organisation.ts';
import { deleteOrganisationRows } from '../store/sql/delete-organisation-rows.ts';
import { endLeftAgreements } from '../store/sql/end-left-agreements.ts';
import { insertLeaving } from '../store/sql/insert-leaving.ts';
import { markOrganisationLeft } from '../store/sql/mark-organisation-left.ts';
import { markRotationDue } from '../store/sql/mark-rotation-due.ts';
import { selectLeaving } from '../store/sql/select-leaving.ts';
import { updateLeaving } from '../store/sql/update-leaving.ts';
import type { LeavingWorld } from './leaving-world.ts';

/** Who leaves, and the two who answer for it; the ledger of destroyed keys needs nobody's leave. */
export type LeavingOrder =
  | { readonly organisationId: OrganisationId; readonly origin: 'leave'; readonly askedBy: string; readonly approvedBy: string; readonly counts: Readonly<Record<string, number>> }
  | { readonly organisationId: OrganisationId; readonly origin: 'ledger' };

const operatorTimeoutMs = 600_000;

/**
 * An organisation leaves: closed to everybody (in one transaction), its key destroyed and the ledger written, its rows taken out page by page with everybody clustered anew
 * whom it bridged, its remains deleted, index-key rotation marked due. Each step is committed before the next and known to the database, so that after a kill the same call
 * goes on where it stood; the two people are asked once. Rejects with MastError `leaving-unknown` for an organisation that is not here.
 */
export async function leave(world: LeavingWorld, order: LeavingOrder): Promise<void> {
  const { organisationId } = order;
  let state = await stateOf(world, organisationId);
  if (state === null) {
    await close(world, order);
    world.stepped?.('closed', {});
    state = 'closed';
  }
  if (state === 'closed') {
    await world.core.keys.destroyOrganisation(organisationId);
    world.stepped?.('key-destroyed', {});
    await moveOn(world, organisationId, 'closed', 'shredded');
    world.stepped?.('shredded', {});
    state = 'shredded';
  }
  if (state === 'shredded') {
    // A key store brought back from a backup may hold the key again; the ledger says that it must not.
    await world.core.keys.destroyOrganisation(organisationId);
    for (let page = await takeOutLeaver(world.core, organisationId); page !== undefined; page = await takeOutLeaver(world.core, organisationId)) world.stepped?.('page', page);
    await world.owner.tx({ own: organisationId, timeoutMs: operatorTimeoutMs }, async (db) => {
      await db.run(deleteOrganisationRows, [organisationId]);
      await db.run(updateLeaving, [organisationId, 'shredded', 'removed', null]);
    });
    world.stepped?.('removed', {});
    state = 'removed';
  }
  if (state === 'removed') {
    await finish(world, organisationId);
    world.stepped?.('done', {});
  }
}

async function stateOf({ owner }: LeavingWorld, organisationId: OrganisationId) {
  const all = await owner.tx({ readOnly: true }, (db) => db.rows(selectLeaving, []));
  const mine = all.find((one) => one.organisationId === organisationId);
  if (mine === undefined) throw new MastError('leaving-unknown', { organisation: organisationId });
  return mine.state;
}

/** Out of every scope, accounts and machines closed, agreements ended that it leaves without a side: all at once. */
async function close({ core, owner }: LeavingWorld, order: LeavingOrder): Promise<void> {
  const { organisationId, origin } = order;
  const [askedBy, approvedBy, counts] = origin === 'leave' ? [order.askedBy, order.approvedBy, order.counts] : [null, null, {}];
  await owner.tx({ own: organisationId, timeoutMs: operatorTimeoutMs }, async (db) => {
    const at = core.clock.now();
    await db.run(markOrganisationLeft, [organisationId, at]);
    await db.run(insertLeaving, [organisationId, askedBy, approvedBy, origin, JSON.stringify(counts), at]);
    await db.run(closeOrganisation, [organisationId]);
    await db.rows(endLeftAgreements, [organisationId, at]);
    await appendLeaf(db, core, { organisationId }, { kind: 'organisation-leaving', payload: { state: 'closed', askedBy, approvedBy, counts } });
  });
}

async function moveOn({ owner }: LeavingWorld, organisationId: OrganisationId, from: string, to: string): Promise<void> {
  await owner.tx({ own: organisationId }, (db) => db.run(updateLeaving, [organisationId, from, to, null]));
}

async function finish({ core, owner }: LeavingWorld, organisationId: OrganisationId): Promise<void> {
  await owner.tx({ own: organisationId }, async (db) => {
    const at = core.clock.now();
    if ((await db.run(updateLeaving, [organisationId, 'removed', 'done', at])) === 0) return;
    await db.run(markRotationDue, [at]);
    await appendLeaf(db, core, { organisationId }, { kind: 'organisation-leaving', payload: { state: 'done', askedBy: null, approvedBy: null, counts: {} } });
  });
}
