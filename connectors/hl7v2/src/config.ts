import { secret } from '@mast/connector-kit';
import { z } from 'zod';

/** Configuration of one feed. The README's table is generated from the descriptions. */
export const hl7v2Config = z.strictObject({
  baseUrl: z.url().describe('Address of the register, without a trailing slash'),
  token: secret(z.string().min(1).max(200)).describe('Access token of an account that may read and nothing else'),
  mode: z.enum(['full', 'delta']).default('full').describe('Whether each reading lists everything, or only what changed'),
  pageRows: z.int().min(1).max(500).default(200).describe('Rows asked for at a time'),
});

export type Hl7v2Config = z.infer<typeof hl7v2Config>;
