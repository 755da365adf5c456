import openapi from '@mast/openapi/openapi.json' with { type: 'json' };
import { z } from 'zod';

/**
 * The headline record as core-api's own document defines it, as a zod schema. The rule against control characters is left out, since it
 * needs a regular expression flag that JSON Schema cannot say.
 */
export const recordSchema: z.ZodType = z.fromJSONSchema({
  $ref: '#/$defs/HeadlineRecord',
  $defs: JSON.parse(JSON.stringify(openapi.components.schemas).replaceAll('#/components/schemas/', '#/$defs/').replaceAll(String.raw`"pattern":"^\\P{Cc}*$",`, '')) as Record<string, z.core.JSONSchema.JSONSchema>,
});
