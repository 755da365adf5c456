import { createHash } from 'node:crypto';

import type { Gateway } from '../access/gateway.ts';

/** SHA-256 over every field of an entry but its status, in lower-case hexadecimal: what an information-governance lead signs. Any change of a word, a day or a subject gives another. */
export function gatewayHash(gateway: Gateway): string {
  const { status: _status, ...signed } = gateway;
  return createHash('sha256').update(canonical(signed)).digest('hex');
}

/** JSON with the names in order, so that the order of the lines in a file does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}
