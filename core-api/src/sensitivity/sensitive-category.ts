import { fold } from '../normalise/fold.ts';
import { sensitiveServices } from './service-tables.ts';

const categories = Object.entries(sensitiveServices).map(([id, { services, words }]) => ({
  id,
  services: new Set(services),
  pattern: new RegExp(`(?:^| )(?:${words.map((word) => fold(word)).join('|')})(?: |$)`),
}));
/** Where a team's name is enough: a social worker of a mental health team is no clinic, and gets a neutral label instead. */
const healthServices = /^(?:health|hospital|general-practice|community-health|clinic|ambulance)\b/;

/** The ids of the categories, for a signature to name one. */
export const sensitiveCategories: readonly string[] = Object.keys(sensitiveServices);

/**
 * The sensitive category that a record's service belongs to; undefined for every other. By the code of the service, by the words in it, and, for a health service, by those in the team's name. Reads any
 * object that looks like a record, good or not.
 */
export function sensitiveCategory(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('service' in raw) || typeof raw.service !== 'string') return undefined;
  const { service } = raw;
  const contact: unknown = 'contact' in raw ? raw.contact : undefined;
  const team = typeof contact === 'object' && contact !== null && 'team' in contact && typeof contact.team === 'string' ? contact.team : '';
  const texts = [fold(service.replaceAll('-', ' ')), ...(healthServices.test(service) ? [fold(team.replaceAll(/[-_./]/g, ' '))] : [])];
  return categories.find(({ services, pattern }) => services.has(service) || texts.some((text) => pattern.test(text)))?.id;
}
