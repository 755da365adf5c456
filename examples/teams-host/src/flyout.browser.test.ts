import { addressAnswer } from '@mast/panel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { TeamsWorld } from '../test/teams-world.ts';
import { startTeamsWorld, users } from '../test/teams-world.ts';

const [place] = addressAnswer.places;
const address = place?.address ?? '';
const query = `${address.replace(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/, '')} SA1 1AA`;

describe('the message extension in a chat', () => {
  let world: TeamsWorld;
  beforeAll(async () => {
    world = await startTeamsWorld();
  }, 120_000);
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  /** A declaration for an address, made as the panel makes it. */
  const declare = async (): Promise<void> => {
    const token = await world.entra.accessToken({ oid: users[0].oid, name: users[0].name, preferredUsername: users[0].username, scope: 'access_as_user' });
    const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', client_id: 'swansea-365', subject_token: token, subject_token_type: 'urn:ietf:params:oauth:token-type:access_token' });
    const { access_token: mast } = (await (await fetch(`${world.urls.core}/oauth/token`, { method: 'POST', body: form })).json()) as { access_token: string };
    const made = await fetch(`${world.urls.core}/v1/declarations`, { method: 'POST', headers: { authorization: `Bearer ${mast}`, 'content-type': 'application/json' }, body: JSON.stringify({ gateways: ['a'], subject: 'address', reasonCode: 'r', reference: 'x', acknowledged: true }) });
    expect(made.status).toBe(201);
  };

  const lookUp = async ({ page }: Awaited<ReturnType<TeamsWorld['work']>>, text: string): Promise<void> => {
    await page.getByLabel('Look up an address').fill(text);
    await page.getByRole('button', { name: 'Look up', exact: true }).click();
  };

  test('without a live declaration: say why first, and nothing was looked up', async () => {
    const at = await world.work();
    await lookUp(at, query);
    await at.page.getByRole('button', { name: /Say why first/ }).waitFor();
    expect(world.core.asked.filter((each) => each.includes('lookup') || each.includes('search'))).toEqual([]);
    await at.context.close();
  });

  test('with one: the flyout says how many, the chat reads a reference, and its button leads a colleague to say why, and who asked to their answer', async () => {
    await declare();
    world.core.answer = addressAnswer;
    const at = await world.work();
    await lookUp(at, query);
    const entry = at.page.getByRole('button', { name: /other agenc(y|ies) involved/ });
    await entry.click();
    const card = at.page.locator('#chat li');
    await card.getByText(/MAST reference [0-9A-F]{4}-[0-9A-F]{4}/).waitFor();
    const words = await card.innerText();
    const agencies = addressAnswer.places.flatMap((each) => each.involvements ?? []).map(({ organisation }) => organisation.name);
    expect(agencies.length).toBeGreaterThan(0);
    for (const said of [address, ...agencies]) expect(words).not.toContain(said);
    expect(words).not.toMatch(/involved|partners/);
    // A colleague in the chat presses it: their own question, and nothing of the card's.
    await at.page.getByLabel('Signed in').selectOption(users[1].oid);
    await card.getByRole('link', { name: 'Open in MAST' }).click();
    await at.tab.getByText(/You came from MAST reference/).waitFor();
    expect(await at.tab.locator('body').innerText()).not.toContain(address);
    // Who asked presses it, while the reason holds: the answer, asked again.
    await at.page.getByLabel('Signed in').selectOption(users[0].oid);
    await at.panel.getByText(/other agenc(y|ies) involved/).first().waitFor();
    await at.context.close();
  });

  test('in Welsh for who works in Welsh', async () => {
    const at = await world.work('?locale=cy-gb');
    await lookUp(at, '4 Mar');
    await at.page.getByRole('button', { name: /Tŷ a chod post/ }).waitFor();
    await at.context.close();
  });

  test('what the operator reads of it: kinds and counts', async () => {
    await declare();
    world.core.answer = addressAnswer;
    const at = await world.work();
    await lookUp(at, query);
    await at.page.locator('#entries button').waitFor();
    expect(world.lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual(['answered']);
    expect(world.lines.join()).not.toContain(address.slice(0, 8));
    await at.context.close();
  });
});
