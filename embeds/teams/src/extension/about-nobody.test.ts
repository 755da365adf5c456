import fc from 'fast-check';
import fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { describe, expect, test } from 'vitest';

import { receiptCode } from '@mast/panel/words';

import { anyAnswer, tellingTexts } from '../../test/any-answer.ts';
import { expander } from '../../test/expand.ts';
import { stubCore } from '../../test/stub-core.ts';
import type { LookUpResult } from './look-up-schema.ts';
import type { LookUpFact } from './look-up-route.ts';
import { lookUpRoute } from './look-up-route.ts';
import { lookUpTemplate } from './template.ts';

const place = { appId: '6d0c1f1c-52bb-4c3e-9a77-0b1f5a6c9e21', entityId: 'mast', tabUrl: 'https://embeds.mast.example/v1/teams/tab' };
const bearer = { authorization: 'Bearer aaa.bbb.ccc' };

/** The route on a core that says what it is told, and the operator's log. */
const served = async () => {
  const core = stubCore(fc.sample(anyAnswer, { numRuns: 1, seed: 1 })[0] as never);
  const told: LookUpFact[] = [];
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  lookUpRoute(app, { core: { coreUrl: 'https://core.example', hostOf: () => 'mast-teams', fetch: (url, init) => core.fetch(url, init) }, place, tell: (fact) => void told.push(fact), nowMs: () => 0 });
  await app.ready();
  const ask = async (query: string): Promise<LookUpResult[]> => (await app.inject({ method: 'POST', url: '/v1/teams/look-up', headers: bearer, payload: { query } })).json<{ results: LookUpResult[] }>().results;
  return { app, core, told, ask };
};

/** As Teams makes it, by Microsoft's own templating. */
const drawCard = expander<object>(lookUpTemplate().responseCardTemplate);
const cardOf = (result: LookUpResult): string => JSON.stringify(drawCard(result));
const previewOf = expander<{ title: string }>(lookUpTemplate().previewCardTemplate);

/** Everything of a query that stays behind where others read it: the card in the chat, its deep link, its title, the operator's log. */
type Leaves = { readonly card: string; readonly link: string; readonly title: string; readonly log: string };

/** A link in a link is encoded twice; a card is text, in which a percent sign may stand by itself. */
const plain = (text: string): string => text.replaceAll(/%25/g, '%').replaceAll(/(?:%[0-9a-f]{2})+/gi, (coded) => Buffer.from(coded.replaceAll('%', ''), 'hex').toString('utf8')).toLowerCase();

/** Which of them tell of somebody in the answer. */
const toldBy = (telling: readonly string[], leaves: Leaves): string[] => {
  const sought = telling.map((text) => text.toLowerCase());
  return Object.entries(leaves).flatMap(([where, text]) => {
    const said = `${text.toLowerCase()}\n${plain(text)}`;
    return sought.some((each) => said.includes(each)) ? [where] : [];
  });
};

describe('what enters a chat', () => {
  test('of 10,000 answers no field that tells of anybody stands in the card, the deep link, the title or the log', { timeout: 300_000 }, async () => {
    const { core, told, ask } = await served();
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyAnswer, fc.constantFrom('en' as const, 'cy' as const), async (answer, language) => {
        Object.assign(core, { answer, language, addresses: [{ address: answer.places[0]?.address, question: {} }] });
        told.length = 0;
        const [result, ...others] = await ask(`${answer.places[0]?.address ?? ''} SA1 1XW`);
        expect(others).toEqual([]);
        if (result === undefined) throw new Error('no entry');
        // The person who asked reads the address in the flyout: so the answer did come this far.
        expect(previewOf(result).title).toBe(answer.places[0]?.address);
        const card = cardOf(result);
        const telling = tellingTexts(answer);
        found += telling.length;
        expect(toldBy(telling, { card, link: result.openUrl, title: result.heading, log: JSON.stringify(told) })).toEqual([]);
        // Not a word and not a figure depends on the answer but its own code: another answer under the same id makes the same card.
        expect(card).toBe(plainCard(answer.searchId, language));
      }),
      { numRuns: 10_000, seed: 20_261_122 },
    );
    // The property looked at something: some 30 texts an answer.
    expect(found).toBeGreaterThan(200_000);
  });

  test.each(['card', 'link', 'title', 'log'] as const)('the same look finds what is planted in the %s, as it is, in capitals, or twice encoded', async (where) => {
    const { core, told, ask } = await served();
    const [answer] = fc.sample(anyAnswer, { numRuns: 1, seed: 7 });
    if (answer === undefined) throw new Error('no answer');
    Object.assign(core, { answer, addresses: [{ address: answer.places[0]?.address, question: {} }] });
    const [result] = await ask(`${answer.places[0]?.address ?? ''} SA1 1XW`);
    if (result === undefined) throw new Error('no entry');
    const leaves = { card: cardOf(result), link: result.openUrl, title: result.heading, log: JSON.stringify(told) };
    const telling = tellingTexts(answer);
    expect(toldBy(telling, leaves)).toEqual([]);
    const name = answer.places[0]?.involvements?.[0]?.organisation.name ?? answer.people[0]?.names[0] ?? answer.places[0]?.address ?? '';
    for (const planted of [name, name.toUpperCase(), encodeURIComponent(encodeURIComponent(name))]) expect(toldBy(telling, { ...leaves, [where]: `${leaves[where]} ${planted}` }), planted).toContain(where);
  });

  /** What the card has to be, from the answer's id alone, written a second time. */
  const plainCard = (searchId: string, language: 'en' | 'cy'): string => {
    const code = receiptCode(searchId);
    const t = language === 'cy'
      ? { reference: `Cyfeirnod MAST ${code}`, note: 'Mae’n agor i’r sawl a ofynnodd, tra bo’i reswm yn dal. Mae pawb arall yn dweud pam yn gyntaf ac yn gofyn drosto’i hun.', open: 'Agor yn MAST' }
      : { reference: `MAST reference ${code}`, note: 'Opens for the person who asked, while their reason holds. Anybody else says why first and asks for themselves.', open: 'Open in MAST' };
    return JSON.stringify({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: `MAST ${t.reference}`,
      speak: `MAST ${t.reference}`,
      body: [
        { type: 'TextBlock', text: 'MAST', weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
        { type: 'TextBlock', text: t.reference, wrap: true, fontType: 'Monospace' },
        { type: 'TextBlock', text: t.note, wrap: true, isSubtle: true },
      ],
      actions: [{ type: 'Action.OpenUrl', title: t.open, url: `https://teams.microsoft.com/l/entity/${place.appId}/mast?webUrl=${encodeURIComponent(place.tabUrl)}&label=MAST&context=${encodeURIComponent(`{"subEntityId":"${code}"}`)}` }],
    });
  };
});
