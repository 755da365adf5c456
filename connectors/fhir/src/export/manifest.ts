import { z } from 'zod';

const file = z.object({ type: z.string(), url: z.string(), count: z.int().min(0).optional() });

/** What an export has come to (Bulk Data Access 2.0, "Response - Complete Status"). */
export const manifestSchema = z.object({
  transactionTime: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  requiresAccessToken: z.boolean(),
  output: z.array(file),
  deleted: z.array(file).default([]),
  error: z.array(file).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ExportFile = Manifest['output'][number];
