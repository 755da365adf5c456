import type { ActivityType } from '../activity-types.ts';
import type { FhirConfig } from '../config.ts';
import { askedTypes } from './asked-types.ts';

/** The types that a feed asks its server for: those configured, as far as some rule of the agreement could send them. Of others nothing is asked: not a page, not a scope. */
export function readTypes({ types, agreement }: Pick<FhirConfig, 'types' | 'agreement'>): ActivityType[] {
  const sendable = new Set(askedTypes(agreement));
  return types.filter((type) => sendable.has(type));
}
