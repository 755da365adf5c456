import { appendLeaf } from '../audit/append-leaf.ts';
import { openLeafPayload } from '../audit/open-leaf-payload.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { DisputeRound } from '../store/sql/claim-dispute-round.ts';
import { claimDisputeRound } from '../store/sql/claim-dispute-round.ts';
import { insertRecalls } from '../store/sql/insert-recalls.ts';
import { listDisclosures } from '../store/sql/list-disclosures.ts';
import { moveDisputeRound } from '../store/sql/move-dispute-round.ts';
import { settleConcerns } from '../store/sql/settle-concerns.ts';
import { withdrawRecalls } from '../store/sql/withdraw-recalls.ts';
import type { Db } from '../store/store.ts';
import type { SeenAs } from './seen-in-leaf.ts';
import { seenInLeaf } from './seen-in-leaf.ts';

/** Leaves opened in one transaction: some tens of milliseconds. */
const pageSize = 1_000;
/** An answer that was under way when the dispute ended has its leaf within this time of the end; no transaction lasts longer. */
const underWayMs = 120_000;
const nil = '00000000-0000-0000-0000-000000000000';

/**
 * Tells one organisation of the disputes that are over, or open again, until `enough`: whoever reported one what came of it; whoever was recalled for one that was right no more, that it does not stand; and for one that was right, whoever was shown the record, found in the organisation's own trail, is listed for
 * recall. A page of the trail is a transaction, with how far it has come and a leaf that says so: cut off anywhere, the next run goes on from there, and nobody is listed twice.
 */
export async function runRounds(core: Core, organisationId: OrganisationId, enough: () => boolean): Promise<void> {
  let isMore = true;
  while (isMore && !enough()) isMore = await core.store.tx({ own: organisationId }, (db) => runPage(db, core, organisationId));
}

async function runPage(db: Db, core: Core, organisationId: OrganisationId): Promise<boolean> {
  const round = await db.one(claimDisputeRound, [organisationId, new Date(core.clock.now().getTime() - underWayMs)]);
  if (round === undefined) return false;
  const { disputeId, outcome, subjectId, closedAt, stage } = round;
  await tellReporters(db, core, organisationId, round);
  if (outcome !== 'confirmed') {
    await takeBack(db, core, organisationId, disputeId);
    await db.run(moveDisputeRound, [organisationId, disputeId, 'done', closedAt, nil]);
    return true;
  }
  const until = stage === 'everything' ? closedAt : new Date(closedAt.getTime() + underWayMs);
  const leaves = await db.rows(listDisclosures, [organisationId, round.afterAt, round.afterLeaf, until, pageSize]);
  const opened = leaves.map((leaf) => ({ leaf, payload: tryToOpen(core, leaf) }));
  const seen = opened.flatMap(({ leaf, payload }) => seenBy(round, leaf, payload) ?? []);
  if (seen.length > 0) {
    const list = <Key extends keyof Seen>(key: Key): Seen[Key][] => seen.map((one) => one[key]);
    await db.run(insertRecalls, [organisationId, subjectId, disputeId, core.clock.now(), list('declarationId'), list('accountId'), list('seenAs')]);
  }
  if (leaves.length > 0) {
    const declarations = [...new Set(seen.map(({ declarationId }) => declarationId))];
    await appendLeaf(db, core, { organisationId }, { kind: 'disclosures-searched', payload: { disputeId, leaves: leaves.length, expired: opened.filter(({ payload }) => payload === 'expired').length, broken: opened.filter(({ payload }) => payload === 'broken').length, declarations } });
  }
  const last = leaves.length === pageSize ? leaves.at(-1) : undefined;
  if (last !== undefined) await db.run(moveDisputeRound, [organisationId, disputeId, stage, last.at, last.leafId]);
  else if (stage === 'everything') await db.run(moveDisputeRound, [organisationId, disputeId, 'stragglers', new Date(closedAt.getTime() - underWayMs), nil]);
  else await db.run(moveDisputeRound, [organisationId, disputeId, 'done', until, nil]);
  return true;
}

type Seen = { readonly declarationId: string; readonly accountId: string; readonly seenAs: SeenAs };
type Leaf = { readonly leafId: string; readonly period: string; readonly sealed: Buffer; readonly accountId: string | null; readonly declarationId: string | null };

/** What was shown, as it was sealed; `expired` after its time. One that does not open is told to the log and passed over: `mast audit verify` finds it, and whoever else saw the record is told all the same. */
function tryToOpen(core: Core, leaf: Leaf): string {
  if (leaf.sealed.length === 0) return 'expired';
  try {
    return openLeafPayload(core.keys, leaf);
  } catch {
    core.log.error('leaf-not-opened', { leaf: leaf.leafId });
    return 'broken';
  }
}

function seenBy({ recordId, kept }: DisputeRound, { accountId, declarationId }: Leaf, payload: string): Seen | undefined {
  // Most leaves do not hold this id, and need not be parsed.
  if (accountId === null || declarationId === null || !payload.includes(recordId)) return undefined;
  const seenAs = seenInLeaf(JSON.parse(payload), recordId, kept === null ? null : new Set(kept));
  return seenAs === undefined ? undefined : { declarationId, accountId, seenAs };
}

/** Recalls of before that do not stand any more are to be told so. */
async function takeBack(db: Db, core: Core, organisationId: OrganisationId, disputeId: string): Promise<void> {
  const withdrawn = await db.rows(withdrawRecalls, [organisationId, disputeId, core.clock.now()]);
  if (withdrawn.length === 0) return;
  await appendLeaf(db, core, { organisationId }, { kind: 'recalls-withdrawn', payload: { disputeId, declarations: [...new Set(withdrawn.map(({ declarationId }) => declarationId))] } });
}

/** Whoever reported it hears what came of it, once; who has left does not, and one that is open again has come to nothing yet. */
async function tellReporters(db: Db, core: Core, organisationId: OrganisationId, { disputeId, outcome }: DisputeRound): Promise<void> {
  const kind = outcome === 'confirmed' ? 'concern-confirmed' : 'concern-unfounded';
  for (const { concernId, accountId, isHere } of await db.rows(settleConcerns, [organisationId, disputeId, outcome === 'reopened' ? null : outcome])) {
    if (isHere && outcome !== 'reopened') await queueNotice(db, core, { kind, organisationId, accountId, reference: concernId });
  }
}
