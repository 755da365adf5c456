import type { operations } from '@mast/openapi';

import { isId } from '../../http/is-id.ts';
import type { AuditWords } from './words.en.ts';
import { words } from './words.ts';

type Query = NonNullable<operations['listAuditEvents']['parameters']['query']>;

/** What an address asks of the trail, after it was looked at: only what the core knows is passed on. `wrong`: days that are none, by their field; then nothing is listed. */
export type TrailQuery = { readonly query: Query; readonly filters: Readonly<Record<string, string>>; readonly wrong: Readonly<Partial<Record<'from' | 'to', string>>> };

/** A day in London to come has no entries, and the wish for it is a slip. `today` is an ISO day. */
export function trailQuery(address: Readonly<Record<string, string | undefined>>, mayReadAll: boolean, today: string): TrailQuery {
  const scope = mayReadAll && address['scope'] === 'organisation' ? 'organisation' : 'own';
  const kind = (Object.keys(words.en.kinds) as (keyof AuditWords['kinds'])[]).find((each) => each === address['kind']);
  const account = scope === 'organisation' && isId(address['account']) ? address['account'] : undefined;
  const gateway = /^[a-z0-9][a-z0-9-]{0,79}$/.test(address['gateway'] ?? '') ? address['gateway'] : undefined;
  const [from, to] = [address['from'] ?? '', address['to'] ?? ''];
  const good = (day: string): boolean => day !== '' && isDay(day) && day <= today;
  const wrong = { ...(from === '' || good(from) ? {} : { from }), ...(to === '' || (good(to) && (!good(from) || to >= from)) ? {} : { to }) };
  const cursor = /^[\w~-]{1,80}$/.test(address['cursor'] ?? '') ? address['cursor'] : undefined;
  const filters = { scope, ...(kind && { kind }), ...(gateway && { gateway }), ...(account && { account }), ...(good(from) ? { from } : {}), ...(good(to) && !('to' in wrong) ? { to } : {}) };
  return { filters, query: { ...filters, ...(cursor && { cursor }) } as Query, wrong };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}
