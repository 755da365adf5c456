import { expect, test } from 'vitest';

import { firstId, lastId, nextCursor, readCursor } from './page-cursor.ts';

const rows = [{ at: new Date(5), id: firstId }, { at: new Date(7), id: '019a0000-0000-7000-8000-00000000000a' }];
const start = { at: new Date(0), ids: [lastId] } as const;

test('a page goes on where the one before it ended, and the last says that it is', () => {
  const cursor = nextCursor(rows, 2, ({ at, id }) => ({ at, ids: [id] }));
  expect(readCursor(cursor ?? undefined, start)).toEqual({ ok: true, value: { at: new Date(7), ids: ['019a0000-0000-7000-8000-00000000000a'] } });
  expect([nextCursor(rows, 3, ({ at, id }) => ({ at, ids: [id] })), readCursor(undefined, start)]).toEqual([null, { ok: true, value: start }]);
});

test.each([
  ['', 'nothing'],
  [`9999999999999999~${firstId}`, 'a number that no moment has'],
  ['5', 'no id'],
  [`5~${firstId}~${firstId}`, 'an id too many'],
  ['5~------------------------------------', 'an id that is none'],
  [`-5~${firstId}`, 'a moment before all'],
])('a cursor that is none is refused by name, and never reaches the store: %j, %s', (cursor) => {
  expect(readCursor(cursor, start)).toEqual({ ok: false, failure: { code: 'invalid-request', errors: [{ pointer: '/cursor', rule: 'format' }] } });
});
