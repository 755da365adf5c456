import { z } from 'zod';

const reference = z.string().trim().min(3).max(80).describe('The keeper’s own reference, never a name: it is all that the list shows later.');
const text = z.string().trim().min(1).max(120);
const listedPersonSchema = z
  .strictObject({ given: text.optional(), family: text.optional(), dateOfBirth: z.iso.date().optional(), nhsNumber: z.string().max(20).optional() })
  .describe('An NHS number, or given and family name with a whole birth date; both where both are known.');
const listedAddressSchema = z
  .strictObject({ lines: z.array(text).max(6).default([]), postcode: z.string().max(10).optional(), uprn: z.string().regex(/^\d{1,12}$/).optional() })
  .describe('A UPRN, or the lines and the postcode; both where both are known. Without a flat it is the whole house.');

export const listEntryRequestSchema = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('never-load'), reference, person: listedPersonSchema }),
  z.strictObject({ list: z.literal('refuge'), reference, address: listedAddressSchema }),
]);
export const listEntryResultSchema = z.object({ entryId: z.guid().describe('Says nothing of whether anybody, or any record, was affected.') });
export const listEntriesSchema = z
  .object({ entries: z.array(z.object({ entryId: z.guid(), list: z.enum(['never-load', 'refuge']), reference: z.string(), at: z.iso.datetime(), endedAt: z.iso.datetime().nullable() })) })
  .meta({ id: 'ListEntries', description: 'The caller’s own entries. Whom or which address one is about is kept as keyed hashes only, and cannot be read again by anybody.' });

export type ListEntryRequest = z.infer<typeof listEntryRequestSchema>;
export type ListEntries = z.infer<typeof listEntriesSchema>;
