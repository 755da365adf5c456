import type { AnswerWorld, Partner } from './answer-world.ts';

/** One question as it was answered: status, headers that a reader could compare, and the body without what differs between any two answers. */
export type Reply = { readonly text: string; readonly people: readonly string[] };

/** What differs between any two answers to one question: ids of this answer, moments, the signed receipt; lengths stay. */
const passing = /"(?:searchId|askedAt|lastGood|asOf|receipt|instance)":"[^"]*"/g;

function masked(body: string): string {
  return body.replaceAll(passing, (found) => `${found.slice(0, found.indexOf(':'))}:"${'#'.repeat(found.length - found.indexOf(':') - 3)}"`);
}

/** Asks questions, each under a declaration of its own, and views whoever is listed first; the answers in order. A few at a time. */
export async function askAll(world: AnswerWorld, asker: Partner, questions: readonly { readonly subject?: string; readonly question: object }[]): Promise<Reply[]> {
  const token = await world.userToken(asker);
  const replies: Reply[] = [];
  const ask = async (at: number): Promise<void> => {
    const asked = questions[at];
    if (asked === undefined) return;
    const declarationId = await world.declare(token, { subject: asked.subject ?? 'household' });
    const response = await world.post('/v1/searches', token, { declarationId, ...asked.question });
    const size = `${response.statusCode} ${response.headers['content-length']} ${response.headers['content-type']}`;
    const people = response.statusCode === 200 ? response.json<{ people: { personId: string }[] }>().people.map(({ personId }) => personId) : [];
    const views = await Promise.all(people.slice(0, 3).map((personId) => world.post(`/v1/people/${personId}/view`, token, { declarationId })));
    replies[at] = { text: [size, masked(response.body), ...views.map((view) => `${view.statusCode} ${masked(view.body)}`)].join('\n'), people };
  };
  const waiting = questions.keys();
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (const at of waiting) await ask(at);
  }));
  return replies;
}
