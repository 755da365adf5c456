import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AddressDetails, DateWithPrecision, PersonName } from '../shared/headline.ts';
import { normaliseBirth } from './birth-date.ts';
import { nhsNumber } from './nhs-number.ts';
import { normaliseAddress } from './normalise-address.ts';
import { normaliseName } from './normalise-name.ts';
import { normalisePostcode } from './postcode.ts';
import { soundCode } from './sound-code.ts';

function cases<Row>(name: string): Row[] {
  return parse(readFileSync(new URL(`./cases/${name}.yaml`, import.meta.url), 'utf8')) as Row[];
}

describe('each row of the case tables comes out as it says', () => {
  test.each(cases<{ why: string; written: Omit<PersonName, 'use'>; is: object; losses?: string[] }>('names'))('name: $why', ({ written, is, losses = [] }) => {
    expect(normaliseName({ ...written, use: 'usual' })).toEqual({ name: is, losses });
  });

  test.each(cases<{ why: string; written: DateWithPrecision; is?: object; losses?: string[] }>('births'))('birth: $why', ({ written, is, losses = [] }) => {
    expect(normaliseBirth(written)).toEqual({ birth: is, losses });
  });

  test.each(cases<{ why: string; written: string; is?: string }>('nhs-numbers'))('NHS number: $why', ({ written, is }) => {
    expect(nhsNumber(written)).toBe(is);
  });

  test.each(cases<{ why: string; written: string; is?: string; losses?: string[] }>('postcodes'))('postcode: $why', ({ written, is, losses = [] }) => {
    expect(normalisePostcode(written)).toEqual({ postcode: is, losses });
  });

  test.each(cases<{ why: string; lines: string[]; postcode?: string; class?: string; is?: object; losses?: string[] }>('addresses'))('address: $why', ({ lines, postcode, class: given, is, losses = [] }) => {
    const address: AddressDetails = { lines, postcode, class: given, role: 'home' };
    expect(normaliseAddress(address)).toEqual({ place: is, losses });
  });

  const sounds = cases<{ why: string; sound: string[] }>('sounds');
  test.each(sounds)('sound: $why', ({ sound }) => {
    expect(new Set(sound.map(soundCode)).size).toBe(1);
  });

  test('words of different rows sound different', () => {
    const codes = sounds.map(({ sound }) => soundCode(sound[0] ?? ''));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
