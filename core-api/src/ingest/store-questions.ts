import { currentModel } from '../match/model.ts';
import { closeReviews } from '../store/sql/close-reviews.ts';
import { listRecalls } from '../store/sql/list-recalls.ts';
import { openReviews } from '../store/sql/open-reviews.ts';
import { selectOpenQuestions } from '../store/sql/select-open-questions.ts';
import { settleRecalls } from '../store/sql/settle-recalls.ts';
import type { Nodes } from './load-nodes.ts';
import { standingId } from './person-graph.ts';
import type { Question } from './questions.ts';
import type { Regrouped } from './regroup-persons.ts';
import { weighQuestion } from './weigh-question.ts';
import type { Work } from './work.ts';

/**
 * Opens the questions that clustering found and lists everybody who saw the persons concerned; closes those about the same persons and records that it did
 * not find again: their matter has healed, and nobody need be told. Who saw a person that has changed is due to be told.
 */
export async function storeQuestions(work: Work, nodes: Nodes, { questions, about, changed }: Regrouped): Promise<void> {
  const { db, core, at } = work;
  const subjects = questions.map(({ subject }) => core.keys.macBytes('review', subject));
  if (about.persons.length > 0 || about.sources.length > 0) {
    const open = await db.rows(selectOpenQuestions, [about.persons, about.sources.map((source) => Buffer.from(source, 'hex'))]);
    const healed = open.filter(({ subject }) => !subjects.some((one) => one.equals(subject))).map(({ reviewId }) => reviewId);
    if (healed.length > 0) {
      await db.run(closeReviews, [healed, 'healed', null, at]);
      await db.run(settleRecalls, [healed, 'void', at]);
    }
  }
  if (questions.length > 0) await openAll(work, nodes, questions, subjects);
  if (changed.length > 0) await db.run(listRecalls, [changed, changed.map(() => null), 'due', at]);
}

async function openAll(work: Work, nodes: Nodes, questions: readonly Question[], subjects: readonly Buffer[]): Promise<void> {
  const { db, core, at } = work;
  const weighed = await Promise.all(questions.map(({ kind, pair }) => weighQuestion(work, kind, pair.flatMap((key) => nodes.byKey.get(key) ?? []))));
  const lookOf = (key: string): string => {
    const node = nodes.byKey.get(key);
    return node === undefined ? key : standingId(core.keys, node);
  };
  const source = (question: Question, end: 0 | 1): Buffer | null => (question.sources === undefined ? null : Buffer.from(question.sources[end], 'hex'));
  const opened = await db.rows(openReviews, [
    questions.map(() => core.ids.uuid()),
    subjects,
    questions.map(({ kind }) => kind),
    weighed.map(({ isShielded }, at) => (isShielded || questions[at]?.isWithheld === true ? 'withheld' : 'open')),
    questions.map(({ pair }) => lookOf(pair[0])),
    questions.map(({ pair }) => lookOf(pair[1])),
    questions.map(({ persons }) => persons[0] ?? null),
    questions.map(({ persons }) => persons[1] ?? null),
    questions.map((question) => source(question, 0)),
    questions.map((question) => source(question, 1)),
    weighed.map(({ harm }) => harm),
    weighed.map(({ uncertainty }) => uncertainty),
    weighed.map(({ reviewersNeeded }) => reviewersNeeded),
    currentModel.id,
    at,
  ]);
  const seen = opened.flatMap(({ reviewId, personA, personB }) => [personA, personB].flatMap((personId) => (personId === null ? [] : [{ personId, reviewId }])));
  if (seen.length > 0) await db.run(listRecalls, [seen.map(({ personId }) => personId), seen.map(({ reviewId }) => reviewId), 'listed', at]);
}
