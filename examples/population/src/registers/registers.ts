import { agencyRows } from './agencies/agency-rows.ts';
import type { RegisterRow, RegisterWish } from './register-row.ts';
import { registerRows } from './two-registers/register-rows.ts';

/**
 * Labelled records of a seeded population, one after the other and never all in memory: the same wish gives the same rows on any machine. Rows come
 * household by household, so a bench that must not profit from neighbourhood sorts them by source and id first.
 */
export function registers(wish: RegisterWish): Iterable<RegisterRow> {
  return wish.profile === 'agencies' ? agencyRows(wish) : registerRows(wish);
}
