import { z } from 'zod';

/** A rate that every process on the machine keeps together. */
export const limiterSchema = z.strictObject({
  folder: z.string().min(1).max(500).describe('Folder that every process on this machine shares for this application’s rate'),
  perSecond: z.int().min(1).max(100).default(5).describe('Requests that may reach the service in any one second, all processes together'),
});
export type LimiterConfig = z.infer<typeof limiterSchema>;
