import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { completeAddress } from './complete-address.ts';

const { addresses, cases } = z
  .object({ addresses: z.array(z.string()), cases: z.array(z.object({ typed: z.string(), finds: z.array(z.string()) })) })
  .parse(parse(readFileSync(new URL('cases/complete-address.yaml', import.meta.url), 'utf8')));
const known = addresses.map((line) => ({ line, address: { lines: [line], role: 'home' as const } }));

test.each(cases)('$typed', ({ typed, finds }) => {
  expect(completeAddress(known, typed).map(({ line }) => line)).toEqual(finds);
});
