import { z } from 'zod';

const section = z.object({
  title: z.string(),
  paragraphs: z.array(z.string()),
  items: z.array(z.string()),
  table: z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
});

/** Answer to GET /v1/assurance-packs/{month}: the pack as parts, and as a document that prints on two pages. */
export const packSchema = z.object({ month: z.string(), language: z.enum(['en', 'cy']), title: z.string(), lead: z.array(z.string()), sections: z.array(section), html: z.string() }).meta({ id: 'AssurancePack' });

export type AssurancePack = z.infer<typeof packSchema>;
export type PackSection = z.infer<typeof section>;

export const monthSchema = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/);
