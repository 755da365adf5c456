import { z } from 'zod';

const count = z.int().optional();

/** Answer to GET /v1/waiting. */
export const waitingSchema = z
  .object({
    recallNotices: z.int().describe('Recall notices that the caller has not read.'),
    misuseAlerts: count.describe('Notices of the rules about misuse that they may settle.'),
    dipSamples: count.describe('Random looks that they may settle.'),
    rightsCases: count.describe('Open cases of the rights desk.'),
  })
  .meta({ id: 'Waiting', description: 'How much waits for the caller; what their role has nothing to do with is left out. Counts alone: nothing of it is opened, and no reading of it is recorded.' });
