import { expect, test } from 'vitest';

import { passwordFault } from './password-faults.ts';
import { contextWords, leakedPasswords } from './word-lists.ts';

const own = { names: ['Sian Davies', 'sian.davies@swansea.example.org'], organisations: ['Cyngor Sir Bryncelyn', 'Bryncelyn County Council', 'Heddlu Dyffryn Aur'] };

test.each([
  ['1234567', 'too-short'], ['x'.repeat(257), 'too-long'], ['12345678', 'too-common'], ['87654321', 'too-common'], ['aaaaaaaaaaaa', 'too-common'], ['Password1!', 'too-common'],
  ['P@ssw0rd2026', 'too-common'], ['Welcome123', 'too-common'], ['qwertyuiop', 'too-common'], ['letmein!!!!', 'too-common'],
  ['Liverpool99', 'too-common'], ['iloveyouforever', 'too-common'], ['cyfrinair123', 'too-common'], ['!!!!!!!!!!', 'too-common'], ['Davies-2026', 'contains-name'], ['siandavies1', 'contains-name'],
  ['correct horse battery staple', 'too-common'], ['Thunderbird7', 'too-common'], ['zaq12wsxcde3', 'too-common'],
])('%s is refused: %s', (password, fault) => {
  expect(passwordFault(password, own)).toBe(fault);
});

test.each([
  'Gwynedd2026!', 'safeguarding1', '$afeguard1ng!!', 'MAST-portal-2026', 'TrackerCymru99', 'Bryncelyn2026', 'Heddlu.Dyffryn', 'mast password 1', 'Caerfyrddin-mash', 'sianmast2026!',
])('%s is made of words of this service, its partners, their places or their user', (password) => {
  expect(passwordFault(password, own)).toMatch(/contains-listed|contains-name|too-common/);
});

test('64 characters are enough for nobody’s patience, and no limit: phrases up to 256 may be chosen', () => {
  const phrase = 'gate copper lantern under the velvet hooks of nineteen owls '.repeat(5);
  for (const length of [64, 128, 255, 256]) expect(passwordFault(phrase.slice(0, length), own)).toBeUndefined();
  expect(passwordFault(phrase.slice(0, 257), own)).toBe('too-long');
});

test('words that are listed are refused as such, alone, together and disguised', () => {
  expect(['Gwynedd2026!', '$afeguard1ng!!', 'TrackerCymru99', 'Bryncelyn2026', 'mast password 1'].map((password) => passwordFault(password, own))).toEqual(Array.from({ length: 5 }, () => 'contains-listed'));
  // Not of this installation: its organisations alone make it one.
  expect(passwordFault('Bryncelyn2026', { ...own, organisations: [] })).toBeUndefined();
});

test.each(['gate copper lantern', 'ymbarél tost pell', 'k7 wT9 pQ2 zz', 'davies and the seven lamps', 'a swansea of velvet hooks', 'x'.repeat(2) + 'yq8vbn3m'])('%s may be chosen: no rules of composition', (password) => {
  expect(passwordFault(password, own)).toBeUndefined();
});

test('the 3,000 commonest leaked passwords that are long enough are all refused', () => {
  const long = leakedPasswords().split('\n').filter((password) => password.length >= 8 && password.length <= 256).slice(0, 3000);
  expect(long).toHaveLength(3000);
  expect(long.filter((password) => passwordFault(password, { names: [], organisations: [] }) !== 'too-common')).toEqual([]);
});

test('the list of this service’s own words is one of single words, each once', () => {
  expect(contextWords().length).toBeGreaterThan(250);
  expect(new Set(contextWords()).size).toBe(contextWords().length);
});
