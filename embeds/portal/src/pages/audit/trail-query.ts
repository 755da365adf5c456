import type { operations } from '@mast/openapi';

import { isId } from '../../http/is-id.ts';
import type { AuditWords } from './words.en.ts';
import { words } from './words.ts';

type Query = NonNullable<operations['listAuditEvents']['parameters']['query']>;

/** What an address asks of the trail, after it was looked at: only what the core knows is passed on. `wrongDay`: the day that was asked for is none, and nothing is listed. */
export type TrailQuery = { readonly query: Query; readonly filters: Readonly<Record<string, string>>; readonly wrongDay: string | undefined };

/** A day in London to come has no entries, and the wish for it is a slip. `today` is an ISO day. */
export function trailQuery(address: Readonly<Record<string, string | undefined>>, mayReadAll: boolean, today: string): TrailQuery {
  const scope = mayReadAll && address['scope'] === 'organisation' ? 'organisation' : 'own';
  const kind = (Object.keys(words.en.kinds) as (keyof AuditWords['kinds'])[]).find((each) => each === address['kind']);
  const account = scope === 'organisation' && isId(address['account']) ? address['account'] : undefined;
  const asked = address['day'] ?? '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asked) && new Date(`${asked}T00:00:00Z`).toJSON()?.slice(0, 10) === asked && asked <= today;
  const cursor = /^[\w~-]{1,80}$/.test(address['cursor'] ?? '') ? address['cursor'] : undefined;
  const filters = { scope, ...(kind && { kind }), ...(account && { account }), ...(isDay ? { day: asked } : {}) };
  return { filters, query: { ...filters, ...(cursor && { cursor }) } as Query, wrongDay: asked === '' || isDay ? undefined : asked };
}
