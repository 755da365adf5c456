import { ConnectorError, hostOf } from '@mast/connector-kit';
import type { CheckedCapability, Connector, ConnectorContext, SourceField, SourceSchema } from '@mast/connector-kit';
import { z } from 'zod';

import { schemaAnswer } from './answers.ts';
import { ask } from './ask.ts';
import { fhirConfig } from './config.ts';
import type { FhirConfig } from './config.ts';
import { readChanges } from './read-changes.ts';
import { readListing } from './read-listing.ts';
import { knownFields } from './register-row.ts';

type Context = ConnectorContext<FhirConfig>;

/** Reads a register over HTTPS, whole or by changes (README). */
export const fhir: Connector<FhirConfig> = {
  id: 'fhir',
  config: fhirConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'] },
  hosts: ({ baseUrl }) => [hostOf(baseUrl)],
  check,
  discover,
  read: (context, cursor) => (context.config.mode === 'full' ? readListing(context, cursor) : readChanges(context, cursor)),
};

/** Two capabilities: signing in, and being allowed to list. Neither question is answered with a record. */
async function check(context: Context): Promise<readonly CheckedCapability[]> {
  const signIn = await tried('sign-in', () => ask(context, '/ping', z.object({ ok: z.literal(true) })));
  return signIn.ok ? [signIn, await tried('list', () => ask(context, '/schema', schemaAnswer))] : [signIn];
}

async function tried(capability: string, work: () => Promise<unknown>): Promise<CheckedCapability> {
  try {
    await work();
    return { capability, ok: true };
  } catch (error) {
    return { capability, ok: false, code: error instanceof ConnectorError ? error.code : 'unexpected' };
  }
}

async function discover(context: Context): Promise<SourceSchema> {
  const { fields } = await ask(context, '/schema', schemaAnswer);
  return { streams: [{ name: 'rows', fields: fields.map(({ name, type }) => ({ name, type: typeOf(type), required: name in knownFields })) }] };
}

const types: ReadonlySet<string> = new Set<SourceField['type']>(['text', 'number', 'date', 'moment', 'flag', 'code', 'list', 'group']);

function typeOf(said: string): SourceField['type'] {
  return types.has(said) ? (said as SourceField['type']) : 'group';
}
