import { ConnectorError } from '@mast/connector-kit';
import type { CheckedCapability } from '@mast/connector-kit';

import { holdServer } from './client/hold-server.ts';
import { openClient } from './client/open-client.ts';
import { openTransport } from './client/transport.ts';
import type { Context } from './context.ts';
import { readTypes } from './relevance/read-types.ts';

const weekMs = 7 * 24 * 60 * 60_000;

/** Signing in; FHIR R4 with the types asked for; being allowed to search each of them, and their patients; history, where deletions are read from it. Nothing asked here is answered with a record. */
export async function check(context: Context): Promise<readonly CheckedCapability[]> {
  const transport = openTransport(context);
  const client = openClient(context.config.baseUrl, transport);
  const types = readTypes(context.config);
  const first = [await tried('sign-in', () => transport.signIn()), await tried('fhir-r4', () => holdServer({ client, types }))];
  if (first.some(({ ok }) => !ok)) return first;
  // Nothing is of next week.
  const later = new Date(transport.serverNow().getTime() + weekMs).toISOString();
  const { deletes } = context.config;
  const found = [...first];
  for (const type of [...types, 'Patient']) {
    found.push(await tried(`search-${kebab(type)}`, () => client.resourceSearch({ resourceType: type, searchParams: { _lastUpdated: `ge${later}`, _count: 1 } })));
    if (deletes === 'history') found.push(await tried(`history-${kebab(type)}`, () => client.request(`${type}/_history?_since=${encodeURIComponent(later)}&_count=1`)));
  }
  return found;
}

async function tried(capability: string, work: () => Promise<unknown>): Promise<CheckedCapability> {
  try {
    await work();
    return { capability, ok: true };
  } catch (error) {
    return { capability, ok: false, code: error instanceof ConnectorError ? error.code : 'unexpected' };
  }
}

function kebab(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
