import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { rightsKinds } from './rights-kinds.ts';

const bilingual = z.strictObject({ en: z.string().trim().min(1), cy: z.string().trim().min(1) }).refine(({ en, cy }) => en !== cy, { error: 'same-as-english' });
/** Law that nobody has confirmed says so in these words, in both languages. */
const unconfirmed = bilingual.refine(({ en, cy }) => en.includes('o be confirmed by an information-governance lawyer') && cy.includes("'w gadarnhau gan gyfreithiwr llywodraethu gwybodaeth"), { error: 'must-say-to-be-confirmed' });
const source = z.strictObject({ act: z.string().min(1), provision: z.string().min(1) });
const status = z.literal('to-be-confirmed');

const clockSchema = z.strictObject({
  /** Calendar months from the day on which the clock began. */
  months: z.int().positive(),
  /** The same once it was extended; absent where it cannot be. */
  extendedMonths: z.int().positive().optional(),
  /** Days within which it is to be acknowledged, the day of receipt being the first. */
  acknowledgeDays: z.int().positive().optional(),
  /** Whether the clock stands while the person says more precisely what they want. */
  clarification: z.boolean(),
  status,
  source,
  text: unconfirmed,
});
const exemptionSchema = z.strictObject({ id: z.string().regex(/^[a-z][a-z-]{2,40}$/), status, source, title: bilingual, text: bilingual, test: unconfirmed });
const enquirySchema = z.strictObject({ gateways: z.array(z.string()).min(1), why: bilingual });

export type RightsClock = z.infer<typeof clockSchema>;
export type Exemption = z.infer<typeof exemptionSchema>;
/** The law of the desk as data: time limits, grounds for withholding, and enquiries that nobody is told of. */
export type RightsLaw = {
  readonly clocks: Readonly<Record<(typeof rightsKinds)[number], RightsClock>>;
  readonly exemptions: readonly Exemption[];
  /** Gateways whose enquiries stand in no search log. */
  readonly exemptGateways: ReadonlySet<string>;
};

const folder = new URL('../../data/rights/', import.meta.url);
const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));

/** Reads the shipped law. @throws ZodError for a faulty file: the service does not start with one */
function readLaw(): RightsLaw {
  return {
    clocks: z.record(z.enum(rightsKinds), clockSchema).parse(read('clocks.yaml')),
    exemptions: z.array(exemptionSchema).min(1).parse(read('exemptions.yaml')),
    exemptGateways: new Set(z.array(enquirySchema).min(1).parse(read('enquiries.yaml')).flatMap(({ gateways }) => gateways)),
  };
}

/** The law of the desk as the program ships it. */
export const rightsLaw: RightsLaw = readLaw();
