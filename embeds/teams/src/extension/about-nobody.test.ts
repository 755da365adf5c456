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

const withoutSign = (text: string): string => decodeURIComponent(decodeURIComponent(text)).toLowerCase();

describe('what enters a chat', () => {
  test('of 10,000 answers no field that tells of anybody stands in the card, the deep link, the title or the log', { timeout: 120_000 }, async () => {
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
        const leaves = [card, withoutSign(result.openUrl), result.heading, JSON.stringify(told)].join('\n').toLowerCase();
        for (const text of tellingTexts(answer)) {
          found += 1;
          if (leaves.includes(text.toLowerCase())) throw new Error(`the card says "${text}"`);
        }
        // Not a word and not a figure depends on the answer but its own code: another answer under the same id makes the same card.
        expect(card).toBe(plainCard(answer.searchId, language));
      }),
      { numRuns: 10_000, seed: 20_261_122 },
    );
    // The property looked at something: some 30 texts an answer.
    expect(found).toBeGreaterThan(200_000);
  });

  test('the same look finds what is planted', async () => {
    const [answer] = fc.sample(anyAnswer, { numRuns: 1, seed: 7 });
    if (answer === undefined) throw new Error('no answer');
    const bent = expander<object>({ body: [{ text: '${title}' }] })({ title: answer.places[0]?.address });
    expect(tellingTexts(answer).some((text) => JSON.stringify(bent).includes(text))).toBe(true);
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
