import type { SourceField, SourceSchema } from '@mast/connector-kit';

import { readCapability } from './client/capability.ts';
import { openClient } from './client/open-client.ts';
import { openTransport } from './client/transport.ts';
import type { Context } from './context.ts';
import { readTypes } from './relevance/read-types.ts';

/** What our questions are made of. A server that gains or loses anything else is none of our concern. */
const asked: ReadonlySet<string> = new Set(['_id', '_lastUpdated', 'identifier', 'patient']);
const used: ReadonlySet<string> = new Set(['read', 'search-type', 'history-type']);
/** FHIR R4, search parameter types; what has no name here is a text. */
const kinds: Readonly<Record<string, SourceField['type']>> = { date: 'date', token: 'code', reference: 'group', number: 'number', quantity: 'number' };

/**
 * What the server says it can be asked, by resource type (its CapabilityStatement): the parameters and interactions that this connector uses. FHIR's own fields do not drift; what a server
 * fills is held resource by resource in the mapping.
 */
export async function discover(context: Context): Promise<SourceSchema> {
  const transport = openTransport(context);
  await transport.signIn();
  const offered = await readCapability(openClient(context.config.baseUrl, transport));
  const streams = [...readTypes(context.config), 'Patient' as const].flatMap((type) => {
    const one = offered.get(type);
    if (one === undefined) return [];
    const parameters = one.searchParam.filter(({ name }) => asked.has(name)).map(({ name, type: kind }) => ({ name, type: kinds[kind] ?? 'text', required: name === 'patient' }));
    const interactions = one.interaction.filter(({ code }) => used.has(code)).map(({ code }) => ({ name: `interaction-${code}`, type: 'flag' as const, required: code !== 'history-type' }));
    return [{ name: type, fields: [...parameters, ...interactions] }];
  });
  return { streams };
}
