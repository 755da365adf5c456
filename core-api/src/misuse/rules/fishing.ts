import type { SearchFact } from '../facts/search-fact.ts';
import { chanceOf } from './chance.ts';
import type { Check } from './check.ts';
import { hourMs, within } from './check.ts';

/**
 * Near variants of one question, one after another, with nobody opened: trying until somebody comes up. Two or three spellings are care; under a case reference it takes more to be anything else.
 */
export const fishing: Check<{ windowHours: number; variants: number; variantsWithReference: number; unlikelyBelow: number }> = (now, past, _around, { windowHours, variants: least, variantsWithReference, unlikelyBelow }) => {
  if (now.kind !== 'search' || now.subject === undefined || now.opened) return undefined;
  const recent = within(past, now, windowHours * hourMs);
  const searches = recent.filter(({ kind }) => kind === 'search');
  const near = [...new Set([...nearTo(now, searches), ...ofOneRareName(now, searches, unlikelyBelow)])];
  if (near.some(({ opened }) => opened)) return undefined;
  const declarations = new Set(near.map(({ declaration }) => declaration));
  if (recent.some(({ kind, declaration }) => kind === 'view' && declarations.has(declaration))) return undefined;
  const all = [...near, now];
  const variants = new Set(all.map(({ subject }) => subject)).size;
  const references = new Set(all.map(({ reference }) => reference));
  const isOneCase = references.size === 1 && now.reference !== undefined;
  return variants >= (isOneCase ? variantsWithReference : least) ? { key: `${now.name ?? now.family ?? now.birth}`, figures: { variants }, on: all } : undefined;
};

/** Everything that leads to the question by near variants, each of another: who varies the name now and the date then still tries one thing. */
function nearTo(now: SearchFact, recent: readonly SearchFact[]): SearchFact[] {
  const found: SearchFact[] = [];
  let left = recent;
  let edge: readonly SearchFact[] = [now];
  while (edge.length > 0) {
    const reached = left.filter((one) => edge.some((from) => isNear(one, from) || one.subject === from.subject));
    left = left.filter((one) => !reached.includes(one));
    found.push(...reached);
    edge = reached;
  }
  return found;
}

/** So many of one family name that chance does not explain them, as common as the name is: then the name alone makes them near. */
function ofOneRareName(now: SearchFact, recent: readonly SearchFact[], unlikelyBelow: number): readonly SearchFact[] {
  const alike = recent.filter((one) => one.family !== undefined && one.family === now.family);
  return chanceOf(alike.length + 1, ((recent.length + 1) * (now.familyPer10k ?? 1)) / 10_000) < unlikelyBelow ? alike : [];
}

/** Two of the three parts of a question are alike: the given name, the family name, the date of birth. */
function isNear(a: SearchFact, b: SearchFact): boolean {
  const alike = [a.family !== undefined && a.family === b.family, a.given !== undefined && a.given === b.given, a.birth !== undefined && a.birth === b.birth].filter(Boolean).length;
  return a.subject !== b.subject && alike >= 2;
}
