import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { contrast } from '@mast/panel/testing';
import { describe, expect, test } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

/** Custom properties of the first rule under a media query; without one, of the sheet's first rule. */
function tokensIn(sheet: string, media: string | undefined): Tokens {
  const from = media === undefined ? 0 : sheet.indexOf(`@media ${media} {`);
  const [, rule = ''] = /:root \{([^}]*)\}/.exec(from < 0 ? '' : sheet.slice(from)) ?? [];
  return Object.fromEntries([...rule.matchAll(/--(?!govuk)([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const folder = import.meta.dirname;
const sheet = readFileSync(join(folder, 'tokens.css'), 'utf8');
const light = tokensIn(sheet, undefined);
const dark = { ...light, ...tokensIn(sheet, 'screen and (prefers-color-scheme: dark)') };
const more = tokensIn(sheet, 'screen and (prefers-contrast: more)');
const sets: Readonly<Record<string, Tokens>> = {
  light,
  dark,
  'light, more contrast': { ...light, ...more },
  'dark, more contrast': { ...dark, ...more, ...tokensIn(sheet, 'screen and (prefers-color-scheme: dark) and (prefers-contrast: more)') },
  paper: { ...light, ...tokensIn(sheet, 'print') },
};

const grounds = ['page', 'ground', 'notice'];
const sectors = ['children', 'adults', 'police', 'health', 'fire', 'education', 'other'];
/** What is read, and what it stands on: 4.5:1 (WCAG 2.2, 1.4.3). */
const read: readonly (readonly [string, string])[] = [
  ...['text', 'ink', 'ink-quiet', 'link', 'link-hover', 'link-visited', 'fault', 'fault-hover', 'sensitive'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['bar-ink', 'bar'], ['bar-quiet', 'bar'], ['ink', 'strip'], ['page', 'ink'], ['action-ink', 'action'], ['action-ink', 'action-hover'], ['focus-ink', 'focus'], ['text', 'bar-fill'],
  ...['button', 'plain', 'warning'].flatMap((kind) => [[`${kind}-ink`, kind], [`${kind}-ink`, `${kind}-hover`]] as const),
  ...sectors.map((sector) => ['mark-ink', sector] as const),
];
/** What is made out though not read, and what it stands on: 3:1 (1.4.11). A filled control with a border is told by either. */
const madeOut: readonly (readonly [string | readonly string[], string])[] = [
  ['edge', 'page'], ['edge', 'ground'], ['notice-edge', 'page'], ['text', 'page'], [['button', 'button-edge'], 'page'], [['plain', 'plain-edge'], 'page'], [['warning', 'warning-edge'], 'page'],
  // The focus is two-tone: one of the two is seen on every ground.
  ...[...grounds, 'bar'].map((ground) => [['focus', 'focus-ink'], ground] as const),
];

describe.each(Object.entries(sets))('the colours of %s', (name, tokens) => {
  const of = (token: string): string => tokens[token] ?? `no ${token}`;
  test('are read on their grounds', () => {
    expect(read.filter(([ink, ground]) => !(contrast(of(ink), of(ground)) >= 4.5))).toEqual([]);
  });

  test('are made out where they are not read', () => {
    expect(madeOut.filter(([edges, ground]) => ![edges].flat().some((edge) => contrast(of(edge), of(ground)) >= 3))).toEqual([]);
  });

  test.skipIf(!name.includes('more'))('reach 7:1 for what is read, where more contrast is asked for', () => {
    expect(read.filter(([ink, ground]) => ink !== 'mark-ink' && ink !== 'focus-ink' && !(contrast(of(ink), of(ground)) >= 7))).toEqual([]);
  });
});

test('on paper nothing needs a hue', () => {
  const hued = Object.entries(tokensIn(sheet, 'print')).filter(([, colour]) => new Set([1, 3, 5].map((at) => colour.slice(at, at + 2))).size > 1);
  expect(hued).toEqual([]);
});

test('the sign-in pages of the core have the same: nobody is dazzled on the way from one to the other', () => {
  expect(readFileSync(join(folder, '../../../../core-api/src/http/sign-in/assets/tokens.css'), 'utf8')).toBe(sheet);
});

test('no other sheet names a colour', () => {
  const named = readdirSync(folder).filter((file) => file.endsWith('.css') && file !== 'tokens.css')
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(|: (?:white|black)\b/gi)].map(([found]) => `${file}: ${found}`));
  expect(named).toEqual([]);
});
