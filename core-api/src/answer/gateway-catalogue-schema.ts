import { z } from 'zod';

import { roles } from '../shared/roles.ts';
import { gatewaysSchema } from './me-schema.ts';

const entrySchema = gatewaysSchema.shape.gateways.element.extend({
  use: z.enum(['declare', 'context']).describe('context: kept for the reader, never on offer.'),
  nations: z.array(z.enum(['england', 'wales'])),
  from: z.iso.date().nullable().describe('First day on which it may be declared; null: none is known, so nobody may.'),
  to: z.iso.date().nullable().describe('Last day; null: none is known.'),
  roles: z.array(z.enum(roles)).describe('Who may declare it; a team lead may do all that a practitioner may.'),
  sectors: z.array(z.string()).optional().describe('Only organisations of these sectors; absent: of any.'),
  excludesServices: z.array(z.string()).describe('Services whose feeds it does not reach.'),
  narrows: z
    .object({
      excludesSectors: z.array(z.string()).optional(),
      excludesCategories: z.array(z.string()).optional(),
      onlyRecordsOf: z.enum(['children', 'adults']).optional(),
      months: z.int().optional(),
      withholdsLocations: z.boolean().optional(),
    })
    .optional()
    .describe('What it leaves out of the feeds that it does reach.'),
  standing: z.enum(['open', 'context-only', 'not-yet-in-force', 'no-longer-in-force', 'not-confirmed']).describe('open: somebody may declare it today; not-confirmed: in live work, until somebody signs it.'),
});

/** Answer of GET /v1/gateway-catalogue. */
export const gatewayCatalogueSchema = z
  .object({ gateways: z.array(entrySchema), reasons: gatewaysSchema.shape.reasons })
  .meta({ id: 'GatewayCatalogue', description: 'Every legal gateway with whom it is for, since when, and what it leaves out; on offer or not.' });

export type GatewayCatalogue = z.infer<typeof gatewayCatalogueSchema>;
