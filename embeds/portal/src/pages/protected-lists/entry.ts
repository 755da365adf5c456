import type { components } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import type { Duty, Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { momentText } from '../../words/moment-text.ts';
import { words } from './words.ts';

export type Entry = components['schemas']['ListEntries']['entries'][number];

/** Of whom somebody may be named to keep a list. */
export const keepingRoles: readonly Role[] = ['practitioner', 'team-lead', 'data-lead', 'information-governance-lead'];
/** What a keeper of either list has been named for. */
export const listDuties = { 'never-load': 'never-load-list', refuge: 'refuge-list' } as const satisfies Readonly<Record<Entry['list'], Duty>>;

/** The own entries: the core shows nobody another keeper's. */
export async function findEntries({ core }: Visit): Promise<readonly Entry[]> {
  return (await valueOf(core.GET('/v1/list-entries'))).entries;
}

/** The own entry that an address names. */
export async function entryOf(visit: Visit): Promise<Entry | undefined> {
  const wanted = visit.params['id'];
  return isId(wanted) ? (await findEntries(visit)).find(({ entryId }) => entryId === wanted) : undefined;
}

export function stateText({ endedAt }: Entry, { language }: Visit): string {
  const t = words[language];
  return endedAt === null ? t.standing : t.endedOn(momentText(endedAt, language));
}
