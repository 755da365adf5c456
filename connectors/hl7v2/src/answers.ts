import { z } from 'zod';

/** Rows are read one by one, so that one that is no row at all does not lose the others. */
const row = z.unknown();

/** One page of everything that the register holds. `revision` changes whenever anything does. */
export const listingAnswer = z.object({ revision: z.string(), total: z.int().min(0), rows: z.array(row), next: z.string().nullable(), fields: z.array(z.string()) });

/** One page of what changed, numbered without a gap: the first is `from` + 1. `last` is the number of the last change in it. */
export const changesAnswer = z.object({ from: z.int().min(0), last: z.int().min(0), rows: z.array(row), next: z.string().nullable(), fields: z.array(z.string()) });

/** What the register says of its own layout. */
export const schemaAnswer = z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) });
