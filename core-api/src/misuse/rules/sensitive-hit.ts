import { caseOf } from '../facts/search-fact.ts';
import type { Check } from './check.ts';

/** An answer was made of a record that its source restricts. Nobody is suspected: every such answer is known to somebody else. */
export const sensitiveHit: Check<Record<string, never>> = (now) => (now.restricted ? { key: caseOf(now), figures: {} } : undefined);
