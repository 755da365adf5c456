import type { SearchFact } from '../facts/search-fact.ts';
import type { Check } from './check.ts';
import { hourMs, within } from './check.ts';

/**
 * Near variants of one question, one after another, with nobody opened: trying until somebody comes up. Two or three spellings are care; under a case reference it takes more to be anything else.
 */
export const fishing: Check<{ windowHours: number; variants: number; variantsWithReference: number }> = (now, past, _around, { windowHours, variants: least, variantsWithReference }) => {
  if (now.kind !== 'search' || now.subject === undefined || now.opened) return undefined;
  const recent = within(past, now, windowHours * hourMs);
  const near = recent.filter((one) => one.kind === 'search' && isNear(one, now));
  if (near.some(({ opened }) => opened)) return undefined;
  const declarations = new Set(near.map(({ declaration }) => declaration));
  if (recent.some(({ kind, declaration }) => kind === 'view' && declarations.has(declaration))) return undefined;
  const all = [...near, now];
  const variants = new Set(all.map(({ subject }) => subject)).size;
  const references = new Set(all.map(({ reference }) => reference));
  const isOneCase = references.size === 1 && now.reference !== undefined;
  return variants >= (isOneCase ? variantsWithReference : least) ? { key: `${now.name ?? now.family ?? now.birth}`, figures: { variants } } : undefined;
};

/** Two of the three parts of a question are alike: the given name, the family name, the date of birth. */
function isNear(a: SearchFact, b: SearchFact): boolean {
  const alike = [a.family !== undefined && a.family === b.family, a.given !== undefined && a.given === b.given, a.birth !== undefined && a.birth === b.birth].filter(Boolean).length;
  return a.subject !== b.subject && alike >= 2;
}
