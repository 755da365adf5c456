import { cy } from './words.cy.ts';
import { en } from './words.en.ts';
import type { AppWords } from './words.en.ts';

export type AppLanguage = 'en' | 'cy';

export const words: Readonly<Record<AppLanguage, AppWords>> = { en, cy };

/** Welsh where a browser asks for it before English (RFC 9110 section 12.5.4); English otherwise. */
export const languageOf = (accepted: string | undefined): AppLanguage => {
  const wishes = (accepted ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
    return { tag, weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = (language: AppLanguage): number => Math.max(0, ...wishes.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map(({ weight }) => weight));
  return best('cy') > best('en') ? 'cy' : 'en';
};
