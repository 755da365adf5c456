import { z } from 'zod';

/** The fields that the mapping rests on: one less, or of another type, and no row is read. */
export const knownFields = { id: 'text', forename: 'text', surname: 'text', born: 'text', address: 'text', postcode: 'text', at: 'moment', phone: 'text', narrative: 'text', sensitivity: 'number' } as const;

/** A row as the register gives it. What is not named here is not read, `narrative` least of all. */
export const registerRow = z.object({
  id: z.string().min(1).max(200),
  forename: z.string(),
  surname: z.string(),
  born: z.string(),
  address: z.string(),
  postcode: z.string(),
  at: z.string(),
  phone: z.string(),
  sensitivity: z.int(),
  /** Of a change: which version of the row it is, and whether the row is gone. */
  version: z.int().optional(),
  deleted: z.boolean().optional(),
});

export type RegisterRow = z.infer<typeof registerRow>;
