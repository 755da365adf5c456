import { exampleAnswer, exampleSession } from '@mast/panel/testing';

import { answerAsCore, ids } from '../governing-examples.ts';
import type { Page } from '../journey.ts';
import { arm, ask } from '../journey.ts';
import { lawIds } from '../law-examples.ts';
import type { PortalWorld } from '../portal-world.ts';
import type { ListedPage } from './listed-page.ts';

/** Name, path and the role that sees most of it. */
const pages: readonly (readonly [name: string, path: string, role: string])[] = [
  ['shields', '/shields', 'information-governance-lead'],
  ['shield', `/shields/${lawIds.waiting}`, 'information-governance-lead'],
  ['shield-mine', `/shields/${lawIds.mine}`, 'information-governance-lead'],
  ['shield-ask', '/shields/ask', 'practitioner'],
  ['shield-ask-record', '/shields/ask/record', 'data-lead'],
  ['overrides', '/overrides', 'information-governance-lead'],
  ['override', `/overrides/${lawIds.override}`, 'information-governance-lead'],
  ['override-open', '/overrides/open', 'practitioner'],
  ['declaration-reviews', '/declaration-reviews', 'information-governance-lead'],
  ['declaration-review', `/declaration-reviews/${lawIds.declaration}`, 'information-governance-lead'],
  ['recalls', '/recalls', 'administrator'],
  ['gateways', '/gateways', 'practitioner'],
  ['gateway', '/gateways/care-act-2014-s42', 'practitioner'],
  ['protected-lists', '/protected-lists', 'data-lead'],
  ['protected-list-entry', `/protected-lists/${lawIds.entry}`, 'data-lead'],
  ['protected-list-person', '/protected-lists/person', 'data-lead'],
  ['protected-list-refuge', '/protected-lists/refuge', 'data-lead'],
  ['duties', '/duties', 'administrator'],
  ['duty-name', '/duties/name', 'administrator'],
  ['duty-end', `/duties/${ids.owain}/override/end`, 'administrator'],
  ['sensitive-services', '/sensitive-services', 'information-governance-lead'],
  ['sensitive-service-allow', '/sensitive-services/allow', 'information-governance-lead'],
  ['sensitive-service-withdraw', '/sensitive-services/cwm-children/substance-use/withdraw', 'information-governance-lead'],
];
const asPractitioner: ListedPage['arm'] = ({ core }) => answerAsCore(core, 'practitioner');

/** An override is opened, and its one look stands before its user. */
async function openOverride(page: Page, { urls }: PortalWorld): Promise<void> {
  await page.goto(`${urls.portal}/overrides/open`);
  await page.locator('#declaration').check();
  await page.locator('#reason').fill('Threat to her life this evening; the broker desk does not answer');
  await page.locator('main form button[type=submit]').last().click();
}

/** Protection, duties that somebody is named for, and the law. */
export const listed: readonly ListedPage[] = [
  ...pages.map(([name, at, role]): ListedPage => ({ name, at, arm: ({ core }) => answerAsCore(core, role) })),
  { name: 'override-look', arm: asPractitioner, at: openOverride },
  {
    name: 'override-answer',
    arm: asPractitioner,
    async at(page, world) {
      await openOverride(page, world);
      await page.locator('main form button[type=submit]').last().click();
    },
  },
  {
    name: 'shield-ask-answered',
    arm(world) {
      arm(world);
      world.core.answers.set('GET /v1/gateways', exampleSession.offer);
    },
    async at(page, world) {
      await ask(page, world, 'child');
      await page.locator(`a[href$="/${exampleAnswer.people[0]?.personId ?? ''}"][href^="/shields/ask/"]`).click();
    },
  },
];
