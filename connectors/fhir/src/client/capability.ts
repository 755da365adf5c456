import { ConnectorError } from '@mast/connector-kit';
import type { Client } from 'fhir-kit-client';
import { z } from 'zod';

const capabilitySchema = z.object({
  resourceType: z.literal('CapabilityStatement'),
  fhirVersion: z.string(),
  rest: z
    .array(
      z.object({
        resource: z
          .array(z.object({ type: z.string(), interaction: z.array(z.object({ code: z.string() })).default([]), searchParam: z.array(z.object({ name: z.string(), type: z.string() })).default([]) }))
          .default([]),
      }),
    )
    .min(1),
});
export type CapabilityResource = z.infer<typeof capabilitySchema>['rest'][number]['resource'][number];

/** What a server says it can do, by resource type. Errors: `config/fhir-version` (it is no R4 server), `data/answer-unreadable`, those of a transport. */
export async function readCapability(client: Client): Promise<ReadonlyMap<string, CapabilityResource>> {
  const parsed = capabilitySchema.safeParse(await client.capabilityStatement());
  if (!parsed.success) throw new ConnectorError('data', 'answer-unreadable');
  if (!parsed.data.fhirVersion.startsWith('4.0')) throw new ConnectorError('config', 'fhir-version');
  return new Map(parsed.data.rest.flatMap(({ resource }) => resource).map((one) => [one.type, one]));
}
