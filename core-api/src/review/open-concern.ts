import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import { emptyNodes, loadNodes } from '../ingest/load-nodes.ts';
import { weighQuestion } from '../ingest/weigh-question.ts';
import type { Work } from '../ingest/work.ts';
import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { listRecalls } from '../store/sql/list-recalls.ts';
import { openReviews } from '../store/sql/open-reviews.ts';
import { selectPersonLooks } from '../store/sql/select-person-looks.ts';
import { selectVariantLooks } from '../store/sql/select-variant-looks.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';

/** Above every harm that the machine itself sees (question-harm.ts): somebody who knows the person says that it is wrong. */
const reportedHarm = 16;

/**
 * Asks reviewers, before all else, whether the content of a record that somebody calls wrong is of one person with the content that holds it there the most; who saw that person
 * is listed for recall. The question's id, or undefined where the person has no second content: then nothing was linked. Needs `matching`; every
 * organisation is visible afterwards.
 */
export async function openConcern(db: Db, core: Core, reporter: OrganisationId, ownerId: OrganisationId, variantId: string, at: Date): Promise<string | undefined> {
  await db.run(widenToMatching, []);
  const [look] = await db.rows(selectVariantLooks, [ownerId, [variantId]]);
  if (look === undefined) return undefined;
  const work: Work = { core, db, organisationId: reporter, feedId: '' as FeedId, sequence: 0, at, today: londonDay(at), names: await namesInForce(core, db) };
  const nodes = emptyNodes();
  await loadNodes(work, nodes, [look.lookId]);
  const reported = nodes.byLook.get(look.lookId);
  if (reported === undefined) return undefined;
  const { personId } = reported;
  await loadNodes(work, nodes, (await db.rows(selectPersonLooks, [[personId]])).map(({ lookId }) => lookId));
  const others = [...nodes.byLook.entries()].filter(([lookId]) => lookId !== look.lookId);
  const weighed = others.map(([lookId, node]) => ({ lookId, node, bits: decide(reported.features, node.features, currentModel, work.names).weightBits }));
  const nearest = weighed.toSorted((a, b) => b.bits - a.bits)[0];
  if (nearest === undefined) return undefined;
  const { harm, uncertainty, reviewersNeeded, isShielded } = await weighQuestion(work, 'concern', [reported, nearest.node]);
  const [first = '', second = ''] = [look.lookId, nearest.lookId].toSorted();
  const [opened] = await db.rows(openReviews, [
    [core.ids.uuid()], [core.keys.macBytes('review', `concern ${first} ${second}`)], ['concern'], [isShielded ? 'withheld' : 'open'], [first], [second], [personId], [null], [null], [null],
    [harm + reportedHarm], [uncertainty], [reviewersNeeded], currentModel.id, at,
  ]);
  if (opened !== undefined) await db.run(listRecalls, [[personId], [opened.reviewId], 'listed', at]);
  return opened?.reviewId;
}
