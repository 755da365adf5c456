import type { Result } from './result.ts';
import { failed, ok } from './result.ts';

/** Before every id, and after every one. */
export const firstId: string = '00000000-0000-0000-0000-000000000000';
export const lastId: string = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Where a page of a list ended: a moment, and ids that order what came in it. They stay, so that pages follow one another without a gap or a double whatever is added meanwhile. */
export type PagePlace<Ids extends readonly [string, ...string[]]> = { readonly at: Date; readonly ids: Ids };

/** Milliseconds of 15 digits end in the year 33658: no more than a moment can be, here and in the database. */
const momentForm = /^\d{1,15}$/;
const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The place that a cursor names; `start` without one. Problem: `invalid-request` for a cursor that no page ended with, a form of its own aside. */
export function readCursor<Ids extends readonly [string, ...string[]]>(cursor: string | undefined, start: PagePlace<Ids>): Result<PagePlace<Ids>, { readonly code: 'invalid-request'; readonly errors: [{ readonly pointer: '/cursor'; readonly rule: 'format' }] }> {
  if (cursor === undefined) return ok(start);
  const [at = '', ...ids] = cursor.split('~');
  if (!momentForm.test(at) || ids.length !== start.ids.length || !ids.every((id) => idForm.test(id))) return failed({ code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] });
  return ok({ at: new Date(Number(at)), ids: ids as unknown as Ids });
}

/** Where the next page begins; null after the last, which is not full. */
export function nextCursor<Row>(rows: readonly Row[], pageSize: number, placeOf: (row: Row) => PagePlace<readonly [string, ...string[]]>): string | null {
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  if (last === undefined) return null;
  const { at, ids } = placeOf(last);
  return [at.getTime(), ...ids].join('~');
}
