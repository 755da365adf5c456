import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { decide } from './decide.ts';
import { explain } from './explain.ts';
import { personKeys } from './keys.ts';
import { currentModel } from './model.ts';
import type { ShortPerson } from './testing/short-person.ts';
import { shortPerson } from './testing/short-person.ts';

type PairCase = { why: string; a: ShortPerson; b: ShortPerson; band?: string; veto?: string; says?: Record<string, string> };

const cases = parse(readFileSync(new URL('./cases/pairs.yaml', import.meta.url), 'utf8')) as PairCase[];

describe('each pair of the case table is decided as it says', () => {
  test.each(cases)('$why', ({ a, b, band, veto, says = {} }) => {
    const decision = decide(shortPerson(a), shortPerson(b), currentModel);
    expect({ ...(band === undefined ? {} : { band: decision.band }), veto: decision.veto }).toEqual({ ...(band === undefined ? {} : { band }), veto });
    const findings = Object.fromEntries(explain(decision.levels, 'records', 'en').map(({ field, finding }) => [field, finding]));
    expect(findings).toMatchObject(says);
  });

  test.each(cases.filter(({ band }) => band === 'strong'))('and is found by a shared key: $why', ({ a, b }) => {
    const keys = new Set(personKeys(shortPerson(a)));
    expect(personKeys(shortPerson(b)).some((key) => keys.has(key))).toBe(true);
  });
});
