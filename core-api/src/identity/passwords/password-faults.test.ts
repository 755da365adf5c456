import { expect, test } from 'vitest';

import { passwordFault } from './password-faults.ts';

const own = ['Sian Davies', 'sian.davies@swansea.example.org'];

test.each([
  ['1234567', 'too-short'], ['x'.repeat(257), 'too-long'], ['12345678', 'too-common'], ['87654321', 'too-common'], ['aaaaaaaaaaaa', 'too-common'], ['Password1!', 'too-common'],
  ['P@ssw0rd2026', 'too-common'], ['Welcome123', 'too-common'], ['qwertyuiop', 'too-common'], ['Swansea2026!', 'too-common'], ['safeguarding1', 'too-common'], ['letmein!!!!', 'too-common'],
  ['Liverpool99', 'too-common'], ['iloveyouforever', 'too-common'], ['cyfrinair123', 'too-common'], ['!!!!!!!!!!', 'too-common'], ['Davies-2026', 'contains-name'], ['siandavies1', 'contains-name'],
])('%s is refused: %s', (password, fault) => {
  expect(passwordFault(password, own)).toBe(fault);
});

test.each(['gate copper lantern', 'ymbarél tost pell', 'k7 wT9 pQ2 zz', 'davies and the seven lamps', 'correct horse battery staple', 'x'.repeat(2) + 'yq8vbn3m'])('%s may be chosen: no rules of composition', (password) => {
  expect(passwordFault(password, own)).toBeUndefined();
});
