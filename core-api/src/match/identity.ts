import type { PersonFeatures } from '../normalise/person-features.ts';

/**
 * Canonical text of a person's content, to be turned into a keyed hash: two contents have the same text exactly when they are equal, whatever
 * the order of their fields. Never stored or logged in clear.
 */
export function personIdentity(features: PersonFeatures): string {
  return canonicalJson(features);
}

/** Absent and undefined members are one; so is the order of members. Built by hand: `JSON.stringify` with a replacer costs twice as much. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  for (const name of Object.keys(value).toSorted()) {
    const member: unknown = (value as Record<string, unknown>)[name];
    if (member !== undefined) text += `${text === '' ? '' : ','}"${name}":${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
