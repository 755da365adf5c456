import { expect, test } from 'vitest';

import { BoundedMap } from './bounded-map.ts';

test('keeps what was set or looked up of late, and forgets the rest', () => {
  const map = new BoundedMap<number>(100);
  for (let at = 0; at < 1_000; at += 1) {
    map.set(`k${at}`, at);
    expect(map.get('k0')).toBe(0);
  }
  expect([map.get('k999'), map.get('k960'), map.has('k500'), map.get('k500')]).toEqual([999, 960, false, undefined]);
  map.set('k999', -1);
  expect(map.get('k999')).toBe(-1);
  expect(Array.from({ length: 1_000 }, (_, at) => map.has(`k${at}`)).filter(Boolean).length).toBeLessThanOrEqual(100);
});
