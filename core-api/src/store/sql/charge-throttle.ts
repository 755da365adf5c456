import { statement } from '../statement.ts';

/** Counts a try, unless tries are blocked: one row = go on, none = blocked. Everything in one statement, so that tries which come at once are counted one after another. After `free` tries without a success each next one blocks for twice as long, up to `cap` seconds; tries are forgotten after `window` seconds without one. Primary key. */
export const chargeThrottle = statement<readonly [kind: 'name' | 'source' | 'factor' | 'reset-name' | 'reset-source', keyMac: Buffer, at: Date, free: number, base: number, cap: number, window: number]>({
  name: 'charge-throttle',
  text: `insert into sign_in_throttle as t (kind, key_mac, tries, last_at, blocked_until) values ($1, $2, 1, $3, $3)
         on conflict (kind, key_mac) do update set
           tries = case when t.last_at < $3::timestamptz - make_interval(secs => $7) then 1 else t.tries + 1 end,
           last_at = $3,
           blocked_until = case when t.last_at < $3::timestamptz - make_interval(secs => $7) or t.tries + 1 < $4::int then $3
             else $3::timestamptz + make_interval(secs => least($6::double precision, $5 * power(2, least(t.tries + 1 - $4::int, 20)))) end
         where t.blocked_until <= $3`,
  index: 'sign_in_throttle_pkey',
});
