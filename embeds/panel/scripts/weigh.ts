import { gzipSync } from 'node:zlib';

export type Weight = { part: string; bytes: number; budget: number };

/** Budgets in bytes after gzip (issue 7, Must show: KB of 1,024): the loader, the panel's script with the heavier of its two languages, its style sheets. */
const budgets = { loader: 3 * 1024, script: 30 * 1024, styles: 6 * 1024 } as const;

const packed = (text: string): number => gzipSync(text, { level: 9 }).length;

/**
 * What a browser fetches, against the budgets. Script = everything but the style sheets and the lighter language: one look-up loads one language, and a change
 * of language one more file.
 */
export const weigh = (loader: string, panel: Readonly<Record<string, string>>): { weights: Weight[]; tooHeavy: string[] } => {
  const of = (keep: (file: string) => boolean): number => Object.entries(panel).reduce((sum, [file, text]) => sum + (keep(file) ? packed(text) : 0), 0);
  const isLanguage = (file: string): boolean => /^(english|welsh)-/.test(file);
  const isStyle = (file: string): boolean => file.startsWith('styles-');
  const language = Math.max(of((file) => file.startsWith('english-')), of((file) => file.startsWith('welsh-')));
  const weights = [
    { part: 'loader', bytes: packed(loader), budget: budgets.loader },
    { part: 'script', bytes: of((file) => !isLanguage(file) && !isStyle(file)) + language, budget: budgets.script },
    { part: 'styles', bytes: of(isStyle), budget: budgets.styles },
  ];
  return { weights, tooHeavy: weights.filter(({ bytes, budget }) => bytes > budget).map(({ part }) => part) };
};
