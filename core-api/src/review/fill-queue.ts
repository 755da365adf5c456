import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import { sourceKeyOf } from '../ingest/apart.ts';
import { emptyNodes, loadNodes } from '../ingest/load-nodes.ts';
import { weighQuestion } from '../ingest/weigh-question.ts';
import type { Work } from '../ingest/work.ts';
import { currentModel } from '../match/model.ts';
import type { FeedId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { countReviewOutcomes } from '../store/sql/count-review-outcomes.ts';
import { healUndecided } from '../store/sql/heal-undecided.ts';
import { openReviews } from '../store/sql/open-reviews.ts';
import { selectBlindEdges } from '../store/sql/select-blind-edges.ts';
import { selectPairRules } from '../store/sql/select-pair-rules.ts';
import { selectUndecidedEdges } from '../store/sql/select-undecided-edges.ts';
import { selectToldApart } from '../store/sql/select-told-apart.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';

/** Questions of a kind that stand open at a time, at most; among them the queue is ranked (judgement: some weeks of a few reviewers' work). */
const openAtOnce = { pair: 200, blind: 50 } as const;

type Candidate = { readonly lookA: string; readonly lookB: string; readonly personA: string; readonly personB: string };

/**
 * Keeps the queue filled: the nearest undecided pairs of the review band, one for each two persons, and the blind sample of what the machine joined. It is
 * done when a reviewer asks for work, so that ingest pays nothing for pairs that nobody will come to. A pair of a shielded person, one of two persons whom people
 * have told apart already, or one that a separation names, is put aside; pairs that are questions no more leave the queue.
 */
export async function fillQueue(core: Core, user: UserPrincipal): Promise<void> {
  await core.store.tx({ own: user.organisationId, matching: true }, async (db) => {
    await db.run(widenToMatching, []);
    await db.run(healUndecided, [core.clock.now()]);
    const counts = await db.rows(countReviewOutcomes, []);
    const room = (kind: keyof typeof openAtOnce): number => openAtOnce[kind] - counts.filter((row) => row.kind === kind && row.status === 'open').reduce((sum, { count }) => sum + count, 0);
    const { possible, join } = currentModel.thresholds;
    if (room('pair') > 0) await ask(core, db, user, 'pair', onePerPersons(await db.rows(selectUndecidedEdges, [possible, join, room('pair')])));
    if (room('blind') > 0) await ask(core, db, user, 'blind', await db.rows(selectBlindEdges, [join, room('blind')]));
  });
}

function personsOf({ personA, personB }: Candidate): string[] {
  return [personA, personB].toSorted();
}

function onePerPersons(candidates: readonly Candidate[]): Candidate[] {
  const nearest = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const persons = personsOf(candidate).join(' ');
    if (!nearest.has(persons)) nearest.set(persons, candidate);
  }
  return [...nearest.values()];
}

async function ask(core: Core, db: Db, user: UserPrincipal, kind: 'pair' | 'blind', candidates: readonly Candidate[]): Promise<void> {
  if (candidates.length === 0) return;
  const at = core.clock.now();
  const work: Work = { core, db, organisationId: user.organisationId, feedId: '' as FeedId, sequence: 0, at, today: londonDay(at), names: await namesInForce(core, db) };
  const nodes = emptyNodes();
  await loadNodes(work, nodes, candidates.flatMap(({ lookA, lookB }) => [lookA, lookB]));
  const nodesOf = ({ lookA, lookB }: Candidate) => [lookA, lookB].flatMap((lookId) => nodes.byLook.get(lookId) ?? []);
  const sources = [...nodes.byLook.values()].flatMap(({ apart }) => (apart === undefined ? [] : [Buffer.from(sourceKeyOf(apart), 'hex')]));
  const rules = sources.length === 0 ? [] : await db.rows(selectPairRules, [sources]);
  const separated = new Set(rules.filter(({ origin }) => origin === 'separation').flatMap(({ sourceA, sourceB }) => [sourceA.toString('hex'), sourceB.toString('hex')]));
  const toldApart = await db.rows(selectToldApart, [[...new Set(candidates.flatMap(({ personA, personB }) => [personA, personB]))]]);
  const isToldApart = ({ personA, personB }: Candidate): boolean => toldApart.some((told) => told.personA === personA && told.personB === personB);
  const weighed: { candidate: Candidate; status: string; harm: number; uncertainty: number; reviewersNeeded: number }[] = [];
  for (const candidate of candidates) {
    const { isShielded, ...stake } = await weighQuestion(work, kind, nodesOf(candidate));
    const isSeparated = nodesOf(candidate).some(({ apart }) => apart !== undefined && separated.has(sourceKeyOf(apart)));
    weighed.push({ candidate, status: isShielded || isSeparated || isToldApart(candidate) ? 'withheld' : 'open', ...stake });
  }
  await db.rows(openReviews, [
    weighed.map(() => core.ids.uuid()),
    weighed.map(({ candidate: { lookA, lookB } }) => core.keys.macBytes('review', `${kind} ${lookA} ${lookB}`)),
    weighed.map(() => kind),
    weighed.map(({ status }) => status),
    weighed.map(({ candidate }) => candidate.lookA),
    weighed.map(({ candidate }) => candidate.lookB),
    weighed.map(({ candidate }) => personsOf(candidate)[0] ?? null),
    weighed.map(({ candidate }) => personsOf(candidate)[1] ?? null),
    weighed.map(() => null),
    weighed.map(() => null),
    weighed.map(({ harm }) => harm),
    weighed.map(({ uncertainty }) => uncertainty),
    weighed.map(({ reviewersNeeded }) => reviewersNeeded),
    currentModel.id,
    at,
  ]);
}
