import { z } from 'zod';

import { workKinds } from './work-kinds.ts';

const column = z.string().min(1).max(100);
const service = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
/** A column with a closed list of codes. A code that is not in it is never guessed at. */
const coded = <Value extends z.ZodType>(value: Value): z.ZodObject<{ column: typeof column; codes: z.ZodRecord<z.ZodString, Value> }, z.core.$strict> => z.strictObject({ column, codes: z.record(z.string(), value) });
/** A column that says yes with one of these codes, and no with any other or none. */
const flag = z.strictObject({ column, codes: z.array(z.string()).min(1) });

const addressSchema = z.strictObject({
  /** A column for each line; columns that stand together in one line are a list. */
  lines: z.array(z.union([column, z.array(column).min(2)])).default([]),
  /** Where one column holds all lines: how they are parted. */
  parted: z.string().min(1).max(5).optional(),
  /** A column with the address object of the Standard Safeguarding Dataset (`addr_address_json`). */
  json: column.optional(),
  postcode: column.optional(),
  uprn: column.optional(),
  role: z.union([z.enum(['home', 'placement', 'temporary', 'previous']), coded(z.enum(['home', 'placement', 'temporary', 'previous', 'no-fixed-abode']))]),
  confidential: flag.optional(),
  from: column.optional(),
  to: column.optional(),
});

/** How rows of one shape become headline records. What it does not name is not read. */
export const mappingSchema = z.strictObject({
  version: z.literal(1).describe('Version of this form of mapping'),
  system: z.string().min(1).max(100).describe('The system or dataset whose rows have this shape'),
  key: column.describe('Column with the reference of the row: the same piece of work has the same one for ever'),
  days: z.enum(['iso', 'dd/mm/yyyy']).default('iso').describe('How days are written in every column'),
  blanks: z.array(z.string()).default([]).describe('Texts that stand for nothing, whatever their letter case'),
  work: coded(z.enum(workKinds)).describe('Column that says what kind of work the row is, and its codes'),
  opened: column.describe('Column with the day on which the work began'),
  closed: column.optional().describe('Column with the day on which it ended; empty while it is open'),
  caseRef: column.optional().describe('Column with the reference that staff would quote on the telephone'),
  services: z.strictObject({ children: service, adults: service }).prefault({ children: 'childrens-social-care', adults: 'adults-social-care' }).describe("Names of children's and of adults' services in records"),
  person: z
    .strictObject({
      given: column, middle: column.optional(), family: column,
      former: column.optional(),
      birth: z.strictObject({ column, estimated: flag.optional(), precision: coded(z.enum(['year', 'month', 'day', 'estimated'])).optional() }).optional(),
      expected: column.optional(),
      died: column.optional(),
      sex: coded(z.enum(['female', 'male', 'other', 'unknown'])).optional(),
      identifiers: z.array(z.strictObject({ system: z.enum(['nhs-number', 'upn', 'uln', 'local']), column })).default([]),
    })
    .describe('Columns of the person: names, birth with its precision, expected date of an unborn child, death, sex, identifiers'),
  addresses: z.array(addressSchema).max(5).default([]).describe('Columns of the addresses, each with its role'),
  family: column.optional().describe('Column with the reference of a family as the source keeps it'),
  contact: z
    .strictObject({ team: column.optional(), teamName: column.optional(), name: column.optional(), role: column.optional(), phone: column.optional(), email: column.optional() })
    .prefault({})
    .describe('Columns of whom to call; `team` is the code that the configuration completes with telephone and hours'),
  sensitivity: coded(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])).optional().describe('Column that restricts (1), shields (2) or withholds (3) a person; empty is 0'),
  adoption: coded(z.enum(['none', 'birth', 'adopted'])).optional().describe('Column that says whether this is the birth identity or the adopted one of a child who was, or is being, adopted'),
  merged: column.optional().describe('Column that is filled where the person was merged into another: the row is left out'),
  risk: coded(z.enum(['low', 'standard', 'high'])).optional().describe('Column with a level of need that rules of the agreement may use'),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type AddressMapping = Mapping['addresses'][number];
