import type { Check } from './check.ts';

/** Somebody asks about a person whose look-ups information governance watches, and it is not their work. */
export const watched: Check<Record<string, never>> = (now, _past, around) => {
  if (now.kind !== 'search' || now.familyBirth === undefined) return undefined;
  const workers = around.watched.get(now.familyBirth);
  return workers === undefined || workers.has(around.accountId) ? undefined : { key: now.familyBirth, figures: {} };
};
