import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectRecordsByVariant } from '../store/sql/select-records-by-variant.ts';
import { openRecord } from './open-record.ts';
import type { PersonNode } from './person-graph.ts';
import { ownLevelOf } from './person-graph.ts';
import type { QuestionKind, Stake } from './question-harm.ts';
import { harmOf, mayBeChild, reviewersNeeded, uncertaintyOf } from './question-harm.ts';
import type { Work } from './work.ts';

export type WeighedQuestion = { readonly harm: number; readonly uncertainty: number; readonly reviewersNeeded: 1 | 2; readonly isShielded: boolean };

/** Records of a content that are looked through for open work, at most (judgement: more of them say no more). */
const maxRecords = 50;

/** How much depends on a question about these contents. Needs their records visible. */
export async function weighQuestion(work: Work, kind: QuestionKind, nodes: readonly PersonNode[]): Promise<WeighedQuestion> {
  const level = nodes.map((node) => Math.max(node.level, ownLevelOf(node)));
  const stake: Stake = {
    hasOpenWork: await hasOpenWork(work, nodes),
    isChild: nodes.some(({ features }) => mayBeChild(features, work.today)),
    isRestricted: level.includes(1),
    wasSeen: kind === 'split' || kind === 'merge',
    isDisputed: kind === 'contradiction' || kind === 'stale',
  };
  const [a, b] = nodes;
  const weightBits = a === undefined || b === undefined ? 0 : decide(a.features, b.features, currentModel, work.names).weightBits;
  return {
    harm: harmOf(stake),
    uncertainty: uncertaintyOf(weightBits, currentModel.thresholds),
    reviewersNeeded: reviewersNeeded(kind, stake),
    isShielded: level.includes(2),
  };
}

async function hasOpenWork({ core, db }: Work, nodes: readonly PersonNode[]): Promise<boolean> {
  const variants = nodes.flatMap((node) => [...node.variants.values()].filter(({ gone }) => !gone));
  if (variants.length === 0) return false;
  const rows = await db.rows(selectRecordsByVariant, [variants.map(({ organisationId }) => organisationId), variants.map(({ variantId }) => variantId)]);
  return rows.slice(0, maxRecords).some((row) => openRecord(core.keys, row.organisationId as OrganisationId, row).status === 'open');
}
