import { z } from 'zod';

/** Body of POST /v1/audit-exports. */
export const auditExportRequestSchema = z
  .strictObject({
    from: z.iso.date().describe('From this day in London on.'),
    to: z.iso.date().describe('To the end of this day: at most 31 days.'),
    terms: z.boolean().default(false).describe('With what was asked, while it is kept. Without it the element is there and says `masked`: whoever takes the export takes over its protection.'),
  })
  .meta({ id: 'AuditExportRequest' });

export type AuditExportRequest = z.infer<typeof auditExportRequestSchema>;
