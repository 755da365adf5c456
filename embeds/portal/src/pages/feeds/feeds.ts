import type { components, MastClient, operations } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';

export type Feed = components['schemas']['FeedList']['feeds'][number];
export type Scorecard = components['schemas']['Scorecard'];
export type Onboarding = components['schemas']['Onboarding'];
export type Step = Onboarding['steps'][number];
export type Refused = components['schemas']['QuarantineList']['rows'][number];
export type SuspensionReason = operations['suspendFeed']['requestBody']['content']['application/json']['reason'];

/** Who sees how feeds stand. */
export const seeingRoles: readonly Role[] = ['data-lead', 'information-governance-lead', 'administrator'];
/** Who looks after the rows. */
export const rowRoles: readonly Role[] = ['data-lead'];
/** Who takes a feed out and lets it in. */
export const stoppingRoles: readonly Role[] = ['data-lead', 'information-governance-lead'];
/** Who records the steps of the way into service. */
export const recordingRoles: readonly Role[] = ['data-lead', 'administrator'];

export async function findFeeds(core: MastClient): Promise<readonly Feed[]> {
  return (await valueOf(core.GET('/v1/feeds'))).feeds;
}

/** The feed that an address names, where it is one of the organisation's. */
export async function feedOf({ core, params }: Visit): Promise<Feed | undefined> {
  return (await findFeeds(core)).find(({ feedId }) => feedId === params['id']);
}

/** Where the pages of a feed are; ids of feeds are words of an operator's. */
export function pathOf(feedId: string, page = ''): string {
  return `/feeds/${encodeURIComponent(feedId)}${page === '' ? '' : `/${page}`}`;
}
