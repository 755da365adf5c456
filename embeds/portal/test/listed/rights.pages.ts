import { answerAsCore } from '../governing-examples.ts';
import type { Page } from '../journey.ts';
import type { PortalWorld } from '../portal-world.ts';
import { answerRights, rightsCase, rightsIds } from '../rights-examples.ts';
import type { ListedPage } from './listed-page.ts';

const at = (role: string, answers: Record<string, unknown> = {}) => ({ core }: PortalWorld): void => {
  answerAsCore(core, role);
  answerRights(core);
  for (const [call, answer] of Object.entries(answers)) core.answers.set(call, answer);
};
const withFaults = (path: string) => async (page: Page, world: PortalWorld): Promise<void> => {
  await page.goto(`${world.urls.portal}${path}`);
  await page.locator('main form button[type=submit]').last().click();
};
const lead = 'information-governance-lead';
const one = `/rights-desk/${rightsIds.case}`;

/** The rights desk, and what is to be put right: the states that look different. */
export const listed: readonly ListedPage[] = [
  { name: 'rights-desk', at: '/rights-desk', arm: at(lead) },
  { name: 'rights-desk-none', at: '/rights-desk?status=closed', arm: at(lead, { 'GET /v1/rights-cases': { cases: [], nextCursor: null } }) },
  { name: 'rights-desk-new-faults', at: withFaults('/rights-desk/new'), arm: at(lead) },
  { name: 'rights-case', at: one, arm: at(lead) },
  { name: 'rights-case-waits', at: one, arm: at(lead, { 'POST /v1/rights-cases/:id/read': { ...rightsCase, stoppedFor: 'identity', standing: 'stopped', dueOn: null } }) },
  { name: 'rights-case-closed', at: one, arm: at(lead, { 'POST /v1/rights-cases/:id/read': { ...rightsCase, status: 'closed', standing: 'over', dueOn: null, outcome: 'refused', hasAnswer: true } }) },
  { name: 'rights-records', at: `${one}/records`, arm: at(lead) },
  { name: 'rights-answer', at: withFaults(`${one}/answer`), arm: at(lead) },
  { name: 'rights-extension', at: `${one}/extension`, arm: at(lead) },
  { name: 'rights-task', at: `${one}/task`, arm: at(lead) },
  { name: 'rights-referral', at: `${one}/referral`, arm: at(lead) },
  { name: 'rights-tasks', at: '/rights-tasks', arm: at('data-lead') },
  { name: 'rights-tasks-none', at: '/rights-tasks?show=done', arm: at('data-lead', { 'GET /v1/rights-tasks': { tasks: [] } }) },
  { name: 'rights-task-refusal', at: `/rights-tasks/${rightsIds.task}/refusal`, arm: at('data-lead') },
];
