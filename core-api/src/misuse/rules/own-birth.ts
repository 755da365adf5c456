import type { Check } from './check.ts';

/** Somebody asks about a person of their own date of birth and their own given or family name. A date alone is one in some twenty thousand, and in an office that happens. */
export const ownBirth: Check<Record<string, never>> = (now, _past, { own }) => {
  if (now.kind !== 'search' || now.birth === undefined || !own.births.includes(now.birth)) return undefined;
  const isOwnName = (now.family !== undefined && own.families.includes(now.family)) || (now.given !== undefined && now.given === own.given);
  return isOwnName ? { key: 'self', figures: {} } : undefined;
};
