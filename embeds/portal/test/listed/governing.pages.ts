import { answerAsCore, feeds, ids } from '../governing-examples.ts';
import type { ListedPage } from './listed-page.ts';

/** Name, path and the role that sees most of it. */
const pages: readonly (readonly [name: string, path: string, role: string])[] = [
  ['users', '/users', 'administrator'],
  ['users-none', '/users?role=broker', 'administrator'],
  ['user', `/users/${ids.owain}`, 'administrator'],
  ['user-suspend', `/users/${ids.owain}/suspend`, 'administrator'],
  ['user-close', `/users/${ids.owain}/close`, 'administrator'],
  ['user-reinstate', `/users/${ids.sam}/reinstate`, 'administrator'],
  ['user-change', `/users/${ids.owain}/change`, 'administrator'],
  ['user-role', `/users/${ids.owain}/role`, 'administrator'],
  ['propose', '/users/propose', 'administrator'],
  ['applications', '/users/applications', 'administrator'],
  ['application-blocked', `/users/applications/${ids.wyn}`, 'administrator'],
  ['application-ready', `/users/applications/${ids.role}`, 'administrator'],
  ['audit-own', '/audit', 'practitioner'],
  ['audit-organisation', '/audit?scope=organisation', 'information-governance-lead'],
  ['audit-wrong-day', '/audit?from=2026-02-31', 'practitioner'],
  ['audit-look', '/audit/look', 'information-governance-lead'],
  ['audit-records', '/audit/records', 'information-governance-lead'],
  ['audit-export', '/audit/export', 'information-governance-lead'],
  ['audit-export-none', '/audit/export/made', 'information-governance-lead'],
  ['feeds', '/feeds', 'data-lead'],
  ['feed', '/feeds/cwm-children', 'data-lead'],
  ['feed-held', '/feeds/cwm-schools', 'data-lead'],
  ['feed-refused', '/feeds/cwm-children/refused', 'data-lead'],
  ['feed-refused-none', '/feeds/cwm-schools/refused', 'data-lead'],
  ['feed-suspend', '/feeds/cwm-children/suspend', 'data-lead'],
  ['feed-onboarding', '/feeds/cwm-children/onboarding', 'data-lead'],
  ['feed-step', '/feeds/cwm-children/onboarding/workshops', 'data-lead'],
  ['feed-scorecard', '/feeds/cwm-children/scorecards', 'data-lead'],
  ['feed-scorecard-none', '/feeds/cwm-schools/scorecards', 'data-lead'],
  ['reviews', '/reviews', 'reviewer'],
  ['review', `/reviews/${ids.review}`, 'reviewer'],
  ['broker-desk', '/broker-desk', 'broker'],
  ['broker-message', `/broker-desk/${ids.message}`, 'broker'],
];

/** The pages of those who govern, and those that need more than an example for all. */
export const listed: readonly ListedPage[] = [
  ...pages.map(([name, at, role]): ListedPage => ({ name, at, arm: ({ core }) => answerAsCore(core, role) })),
  {
    name: 'feed-reopen',
    at: '/feeds/cwm-children/reopen',
    arm({ core }) {
      answerAsCore(core, 'data-lead');
      core.answers.set('GET /v1/feeds', { feeds: feeds.map((feed) => ({ ...feed, state: 'suspended' })) });
    },
  },
  {
    name: 'audit-look-found',
    arm: ({ core }) => answerAsCore(core, 'information-governance-lead'),
    async at(page, { urls }) {
      await page.goto(`${urls.portal}/audit/look?person=${ids.owain}`);
      await page.locator('main form button[type=submit]').last().click();
      await page.waitForURL('**/audit/look/found');
    },
  },
  {
    name: 'audit-export-made',
    arm: ({ core }) => answerAsCore(core, 'information-governance-lead'),
    async at(page, { urls }) {
      await page.goto(`${urls.portal}/audit/export`);
      for (const [id, value] of [['from', '1'], ['from-month', '11'], ['from-year', '2026'], ['to', '21'], ['to-month', '11'], ['to-year', '2026']] as const) await page.locator(`#${id}`).fill(value);
      await page.locator('main form button[type=submit]').click();
      await page.waitForURL('**/audit/export/made');
    },
  },
  {
    name: 'staff-particulars-with-faults',
    arm: ({ core }) => answerAsCore(core, 'administrator'),
    async at(page, { urls }) {
      await page.goto(`${urls.portal}/staff-particulars/${ids.owain}`);
      await page.locator('#home-postcode').fill('SA99 1AB');
      await page.locator('main form button[type=submit]').click();
    },
  },
  {
    name: 'start-with-what-waits',
    arm: ({ core }) => answerAsCore(core, 'information-governance-lead'),
    at: '/',
  },
  {
    name: 'audit-record',
    arm: ({ core }) => answerAsCore(core, 'information-governance-lead'),
    async at(page, { urls }) {
      await page.goto(`${urls.portal}/audit/records`);
      await page.locator('#feedId').selectOption('cwm-children');
      await page.locator('#ref').fill('CC-1042');
      await page.locator('#record button[type=submit]').click();
      await page.waitForURL('**/audit/records/record');
    },
  },
  {
    name: 'user-suspend-with-faults',
    arm: ({ core }) => answerAsCore(core, 'administrator'),
    async at(page, { urls }) {
      await page.goto(`${urls.portal}/users/${ids.owain}/suspend`);
      await page.locator('main form button[type=submit]').last().click();
    },
  },
  {
    name: 'not-for-your-role',
    at: '/users',
    arm: ({ core }) => answerAsCore(core, 'practitioner'),
  },
];
