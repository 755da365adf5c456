import { z } from 'zod';

import { workKinds } from './work-kinds.ts';

const column = z.string().min(1).max(100);
const service = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
/** A column with a closed list of codes. A code that is not in it is never guessed at. */
const coded = <Value extends z.ZodType>(value: Value): z.ZodObject<{ column: typeof column; codes: z.ZodRecord<z.ZodString, Value> }, z.core.$strict> =>
  z.strictObject({ column: column.describe('Column that holds a code'), codes: z.record(z.string(), value).describe('Its codes, and what each means; no other is taken') });
/** A column that says yes with one of these codes, and no with any other or none. */
const flag = z.strictObject({ column: column.describe('Column that says yes or no'), codes: z.array(z.string()).min(1).describe('Codes that mean yes; any other means no') });

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
  services: z.strictObject({ children: service.describe("Name of children's services in records"), adults: service.describe("Name of adults' services in records") }).prefault({ children: 'childrens-social-care', adults: 'adults-social-care' }),
  person: z
    .strictObject({
      given: column.describe('Column with the given names'),
      middle: column.optional().describe('Column with middle names, where they stand apart'),
      family: column.describe('Column with the family name'),
      former: column.optional().describe('Column with a former family name; never sent of a child who was or is being adopted'),
      birth: z.strictObject({ column: column.describe('Column with the birth: a day, or a year or month alone'), estimated: flag.optional(), precision: coded(z.enum(['year', 'month', 'day', 'estimated'])).optional() }).optional(),
      expected: column.optional().describe('Column with the expected day of birth of an unborn child'),
      died: column.optional().describe('Column with the day of death'),
      sex: coded(z.enum(['female', 'male', 'other', 'unknown'])).optional(),
      identifiers: z.array(z.strictObject({ system: z.enum(['nhs-number', 'upn', 'uln', 'local']), column })).default([]).describe('Identifiers, each with its system and column'),
    }),
  addresses: z.array(addressSchema).max(5).default([]).describe('Columns of the addresses, each with its role'),
  family: column.optional().describe('Column with the reference of a family as the source keeps it'),
  contact: z
    .strictObject({
      team: column.optional().describe('Column with the code of the team, which `contacts.teams` completes with telephone and hours'),
      teamName: column.optional().describe('Column with the name of the team'),
      name: column.optional().describe('Column with the name of the worker'),
      role: column.optional().describe('Column with the role of the worker'),
      phone: column.optional().describe('Column with a telephone number of the worker'),
      email: column.optional().describe('Column with an e-mail address of the worker'),
    })
    .prefault({}),
  sensitivity: coded(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])).optional().describe('Column that restricts (1), shields (2) or withholds (3) a person; empty is 0'),
  adoption: coded(z.enum(['none', 'birth', 'adopted'])).optional().describe('Column that says whether this is the birth identity or the adopted one of a child who was, or is being, adopted'),
  merged: column.optional().describe('Column that is filled where the person was merged into another: the row is left out'),
  risk: coded(z.enum(['low', 'standard', 'high'])).optional().describe('Column with a level of need that rules of the agreement may use'),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type AddressMapping = Mapping['addresses'][number];
