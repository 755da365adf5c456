import { z } from 'zod';

const heading = z.string().trim().min(1);

/** Our fields to a file's headings. Any may be missing; a birth date stands in one column or in up to three. */
const columnsSchema = z.strictObject({
  given: heading.optional(),
  middle: heading.optional(),
  family: heading.optional(),
  dateOfBirth: heading.optional(),
  dobDay: heading.optional(),
  dobMonth: heading.optional(),
  dobYear: heading.optional(),
  dateFormat: heading.optional(),
  sex: heading.optional(),
  addressLine1: heading.optional(),
  addressLine2: heading.optional(),
  town: heading.optional(),
  postcode: heading.optional(),
  nhsNumber: heading.optional(),
});

const inputSchema = z.strictObject({
  source: heading,
  file: heading,
  id: heading,
  columns: columnsSchema,
  extra: z.record(heading, heading).optional(),
  uniquePeople: z.boolean().optional(),
});

/** `link.json`, as pinned in DESIGN section 6. */
export const linkConfigSchema = z.strictObject({
  inputs: z.array(inputSchema).min(1),
  model: z.enum(['shipped', 'train']).default('shipped'),
});

export type LinkColumns = z.infer<typeof columnsSchema>;
export type LinkInput = z.infer<typeof inputSchema>;
export type LinkConfig = z.infer<typeof linkConfigSchema>;
