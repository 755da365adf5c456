import type { Answer, Involvement } from '../src/answer/answer-schema.ts';
import type { Disputed } from '../src/answer/disputed-schema.ts';
import type { AnswerWorld, Partner } from './answer-world.ts';
import { answerWorld, headline } from './answer-world.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const named = (given: string, family: string, value: string, middle?: string) => ({ names: [{ given, ...(middle === undefined ? {} : { middle }), family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } });
const home = { lines: ['4 Mariner Court', 'Walsall'], postcode: 'WS1 1AA', role: 'home' as const };
const second = { lines: ['9 Elm Road', 'Walsall'], postcode: 'WS1 2BB', role: 'temporary' as const };

/** Somebody's question, by the body of the search. */
export type Asked = { readonly person: { readonly given: string; readonly family: string; readonly dateOfBirth: string } } | { readonly address: { readonly line1: string; readonly postcode: string } };

/** Records of one man by two partners, of which the police's may be of another; whom an address lists beside him; and one person known by one record alone. */
export const bond: Asked = { person: { given: 'James', family: 'Bond', dateOfBirth: '1968-11-04' } };
export const neighbour: Asked = { person: { given: 'Perpetua', family: 'Quill', dateOfBirth: '1950-02-03' } };
export const alone: Asked = { person: { given: 'Ottoline', family: 'Marsh', dateOfBirth: '1961-05-06' } };
export const elmRoad: Asked = { address: { line1: '9 Elm Road', postcode: 'WS1 2BB' } };

export type DisputedWorld = AnswerWorld & {
  /** A search's answer, with the declaration under which it was asked; `view` = the first person looked at closer. */
  ask(partner: Partner, asked: Asked, options?: { readonly language?: 'en' | 'cy'; readonly view?: boolean; readonly token?: string }): Promise<{ readonly declarationId: string; readonly answer: Answer }>;
  /** Reports the involvement of a partner's record in an answer as of somebody else. */
  report(by: Partner, shown: { readonly declarationId: string; readonly answer: Answer }, owner: Partner): Promise<string>;
  /** Reviewers of two partners judge the open report. */
  judge(outcome: 'same' | 'different'): Promise<void>;
  /** Delivers what the police hold of Bond anew. */
  resend(changes?: object): Promise<void>;
};

/** The partners of answer-world.ts under an agreement that allows review. */
export async function disputedWorld(): Promise<DisputedWorld> {
  const world = await answerWorld();
  const { council, police, health } = world;
  await world.database.sql('update agreement set allows_review = true');
  const p1 = (changes: object = {}) => headline({ sourceRef: 'P1', service: 'police', date: daysAgo(9), status: 'closed', person: named('James', 'Bond', '1968-11-04'), addresses: [home, second], caseRef: 'POL-1', ...changes });
  await world.deliver(police, [p1()]);
  await world.deliver(health, [
    headline({ sourceRef: 'H1', service: 'health', date: daysAgo(20), status: 'closed', person: named('James', 'Bond', '1968-11-04', 'Herbert'), addresses: [home] }),
    headline({ sourceRef: 'H2', service: 'health', date: daysAgo(30), status: 'closed', person: named('Ottoline', 'Marsh', '1961-05-06') }),
  ]);
  await world.deliver(council, [headline({ sourceRef: 'C1', date: daysAgo(15), status: 'closed', person: named('Perpetua', 'Quill', '1950-02-03'), addresses: [{ ...second, role: 'home' }] })]);
  return {
    ...world,
    async ask(partner, asked, { language = 'en', view = false, token } = {}) {
      const by = token ?? (await world.userToken(partner));
      const declarationId = await world.declare(by, 'address' in asked ? { subject: 'address' } : { subject: 'adult', gateway: 'care-act-2014-s42' });
      const headers = { 'accept-language': language };
      const found = await world.post('/v1/searches', by, { declarationId, ...asked }, headers);
      if (found.statusCode !== 200) throw new Error(`search ${found.statusCode} ${found.body}`);
      const answer = found.json<Answer>();
      if (!view) return { declarationId, answer };
      const seen = await world.post(`/v1/people/${answer.people[0]?.personId}/view`, by, { declarationId }, headers);
      if (seen.statusCode !== 200) throw new Error(`view ${seen.statusCode} ${seen.body}`);
      return { declarationId, answer: seen.json<Answer>() };
    },
    async report(by, { declarationId, answer }, owner) {
      const involvementId = involvementsOf(answer).find(({ organisation }) => organisation.code === owner.code)?.involvementId;
      const said = await world.post('/v1/outcomes', await world.userToken(by), { declarationId, involvementId, outcome: 'wrong-person' });
      if (said.statusCode !== 201) throw new Error(`report ${said.statusCode} ${said.body}`);
      return said.json<{ concernId: string }>().concernId;
    },
    async judge(outcome) {
      for (const partner of [council, health]) {
        const [row] = await world.database.sql<{ id: string }>("select review_id as id from review where kind = 'concern' and status = 'open'");
        if (row === undefined) return;
        const token = await world.signInToken(partner, { role: 'reviewer' });
        const viewed = await world.post(`/v1/reviews/${row.id}/view`, token, {});
        const said = await world.post(`/v1/reviews/${row.id}/verdicts`, token, { outcome, reason: outcome === 'same' ? 'details-agree' : 'namesakes' });
        if (viewed.statusCode !== 200 || said.statusCode !== 201) throw new Error(`verdict ${viewed.body} ${said.body}`);
      }
    },
    resend: (changes) => world.deliver(police, [p1(changes)]),
  };
}

/** Every involvement that an answer shows. */
export function involvementsOf({ people, places }: Answer): Involvement[] {
  return [...people, ...places].flatMap(({ involvements }) => involvements ?? []);
}

/** Every mark of an answer, wherever it stands. */
export function marksOf(answer: Answer): Disputed[] {
  const household = answer.people.flatMap((one) => [...(one.household?.supplied ?? []), ...(one.household?.inferred ?? [])]);
  return [...involvementsOf(answer), ...household].flatMap(({ disputed }) => disputed ?? []);
}

/** An answer without its marks, and without what differs between two answers to one question anyhow. */
export function unmarked(answer: Answer): unknown {
  const { searchId: _id, askedAt: _at, receipt: _receipt, ...rest } = answer;
  const people = rest.people.map((one) => ({ ...one, evidence: one.evidence.filter(({ finding }) => finding !== 'disputed') }));
  return JSON.parse(JSON.stringify({ ...rest, people }, (key, value: unknown) => (key === 'disputed' ? undefined : value)));
}
