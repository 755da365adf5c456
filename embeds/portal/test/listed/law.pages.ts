import { closerAnswer } from '@mast/panel/testing';

import { answerAsCore, ids } from '../governing-examples.ts';
import type { Page } from '../journey.ts';
import { arm, states } from '../journey.ts';
import { lawIds } from '../law-examples.ts';
import type { PortalWorld } from '../portal-world.ts';
import type { ListedPage } from './listed-page.ts';

/** Pages about protection and the law, with the role that sees most of each: name, path, role. */
const lawPages: readonly (readonly [name: string, path: string, role: string])[] = [
  ['protection', '/shields', 'information-governance-lead'],
  ['protection-standing', '/shields?show=standing', 'information-governance-lead'],
  ['protection-to-decide', `/shields/${lawIds.waiting}`, 'information-governance-lead'],
  ['protection-to-review', `/shields/${lawIds.standing}`, 'information-governance-lead'],
  ['protection-own', `/shields/${lawIds.mine}`, 'practitioner'],
  ['protection-ask', '/shields/ask', 'practitioner'],
  ['protection-ask-record', '/shields/ask/record', 'data-lead'],
  ['overrides', '/overrides', 'information-governance-lead'],
  ['override', `/overrides/${lawIds.override}`, 'information-governance-lead'],
  ['override-closed', `/overrides/${lawIds.ended}`, 'information-governance-lead'],
  ['override-open', '/overrides/open', 'practitioner'],
  ['declaration-reviews', '/declaration-reviews', 'information-governance-lead'],
  ['declaration-reviews-references', '/declaration-reviews?waiting=reference', 'information-governance-lead'],
  ['declaration-review', `/declaration-reviews/${lawIds.declaration}`, 'information-governance-lead'],
  ['recalls', '/recalls', 'administrator'],
  ['recalls-all', '/recalls?show=all', 'administrator'],
  ['recall-notices', '/recall-notices', 'practitioner'],
  ['reported-records', '/reported-records', 'data-lead'],
  ['reported-record', `/reported-records/${lawIds.mine}`, 'data-lead'],
  ['legal-bases', '/gateways', 'administrator'],
  ['legal-bases-none', '/gateways?standing=no-longer-in-force', 'administrator'],
  ['legal-basis', '/gateways/care-act-2014-s42', 'practitioner'],
  ['legal-basis-confirmed', '/gateways/sswbwa-2014-s130', 'practitioner'],
  ['lists', '/protected-lists', 'team-lead'],
  ['lists-person', '/protected-lists/person', 'team-lead'],
  ['lists-refuge', '/protected-lists/refuge', 'team-lead'],
  ['lists-entry', `/protected-lists/${lawIds.entry}`, 'team-lead'],
  ['duties', '/duties', 'administrator'],
  ['duties-name', '/duties/name', 'administrator'],
  ['duties-end', `/duties/${ids.owain}/override/end`, 'administrator'],
  ['sensitive-services', '/sensitive-services', 'information-governance-lead'],
  ['sensitive-services-allow', '/sensitive-services/allow', 'information-governance-lead'],
  ['sensitive-services-withdraw', '/sensitive-services/cwm-children/substance-use/withdraw', 'information-governance-lead'],
];

const send = (page: Page): Promise<void> => page.locator('main form button[type=submit]').last().click();
const withFaults = (path: string) => async (page: Page, world: PortalWorld): Promise<void> => {
  await page.goto(`${world.urls.portal}${path}`);
  await send(page);
};
const opened = async (page: Page, world: PortalWorld): Promise<void> => {
  await page.goto(`${world.urls.portal}/overrides/open`);
  await page.locator('#declaration').check();
  await page.locator('#reason').fill('Threat to her life this evening; the broker desk does not answer');
  await send(page);
};
const looked = async (page: Page, world: PortalWorld): Promise<void> => {
  await opened(page, world);
  await send(page);
};
const answered = async (page: Page, world: PortalWorld): Promise<void> => {
  await states['answer']?.(page, world);
  await page.locator('a[href^="/shields/ask/"]').click();
};
const at = (role: string, answers: Record<string, unknown> = {}, duties?: readonly string[]) => ({ core }: PortalWorld): void => {
  answerAsCore(core, role);
  if (duties !== undefined) core.me = { ...core.me, duties };
  for (const [call, answer] of Object.entries(answers)) core.answers.set(call, answer);
};

/** Every page about protection and the law, with empty ones, faulty ones, and those behind a form. */
export const listed: readonly ListedPage[] = [
  ...lawPages.map(([name, path, role]): ListedPage => ({ name, at: path, arm: at(role) })),
  { name: 'protection-none', at: '/shields', arm: at('practitioner', { 'GET /v1/shields': { shields: [] } }) },
  { name: 'protection-ask-answered', at: answered, arm },
  { name: 'protection-ask-faults', at: withFaults('/shields/ask'), arm: at('practitioner') },
  { name: 'overrides-none', at: '/overrides', arm: at('information-governance-lead', { 'GET /v1/overrides': { overrides: [], byAccount: [] } }) },
  { name: 'override-open-none', at: '/overrides/open', arm: at('practitioner', { 'GET /v1/declarations': { declarations: [] } }) },
  { name: 'override-open-faults', at: withFaults('/overrides/open'), arm: at('practitioner') },
  { name: 'override-look', at: opened, arm: at('practitioner') },
  { name: 'override-answer', at: looked, arm: at('practitioner', { 'POST /v1/overrides/:id/view': closerAnswer }) },
  { name: 'declaration-reviews-none', at: '/declaration-reviews', arm: at('information-governance-lead', { 'GET /v1/declaration-reviews': { declarations: [] } }) },
  { name: 'recalls-none', at: '/recalls', arm: at('administrator', { 'GET /v1/recalls': { recalls: [], nextCursor: null } }) },
  { name: 'lists-refuge-faults', at: withFaults('/protected-lists/refuge'), arm: at('team-lead') },
  { name: 'lists-none', at: '/protected-lists', arm: at('practitioner', { 'GET /v1/list-entries': { entries: [] } }, []) },
  { name: 'duties-none', at: '/duties', arm: at('administrator', { 'GET /v1/designations': { designations: [] } }) },
  { name: 'duties-name-faults', at: withFaults('/duties/name'), arm: at('administrator') },
  { name: 'sensitive-services-none', at: '/sensitive-services', arm: at('data-lead', { 'GET /v1/service-permissions': { permissions: [], tellingTeams: [] } }) },
];
