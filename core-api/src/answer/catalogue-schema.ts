import { z } from 'zod';

import type { Acknowledgement, CodedReason } from '../access/catalogue.ts';
import type { Gateway } from '../access/gateway.ts';
import type { IsoDate } from '../shared/brands.ts';
import { roles } from '../shared/roles.ts';

const isoDay = z.iso.date().transform((day) => day as IsoDate);
const id = z.string().regex(/^[a-z0-9-]{3,80}$/);
const word = z.string().regex(/^[a-z][a-z-]{1,40}$/);
/** Both languages, always; a text copied into the other language is not given in it. */
const bilingual = z
  .strictObject({ en: z.string().trim().min(1), cy: z.string().trim().min(1) })
  .refine(({ en, cy }) => en !== cy, { path: ['cy'], error: 'same-as-english' });
/** Law that nobody has looked up says so in these words, in both languages. */
const unverified = bilingual
  .refine(({ en }) => en.includes('to be confirmed by an information-governance lawyer'), { path: ['en'], error: 'must-say-to-be-confirmed' })
  .refine(({ cy }) => cy.includes("i'w gadarnhau gan gyfreithiwr llywodraethu gwybodaeth"), { path: ['cy'], error: 'must-say-to-be-confirmed' });

/** A narrowing that narrows nothing is a slip of the pen. */
const narrowing = z
  .strictObject({
    excludesSectors: z.array(word).min(1).optional(),
    excludesCategories: z.array(z.string().min(1)).min(1).optional(),
    onlyRecordsOf: z.enum(['children', 'adults']).optional(),
    // The answer's window has twelve: as many would narrow nothing.
    months: z.int().min(1).max(11).optional(),
    withholdsLocations: z.literal(true).optional(),
  })
  .refine((narrows) => Object.keys(narrows).length > 0, { error: 'narrows-nothing' });

const gatewaySchema = z
  .strictObject({
    id,
    nations: z.array(z.enum(['england', 'wales'])).min(1),
    use: z.enum(['declare', 'context']),
    from: isoDay.nullable(),
    to: isoDay.optional(),
    subjects: z.array(z.enum(['child', 'adult', 'unknown-age', 'household', 'address'])),
    roles: z.array(z.enum(roles)),
    sectors: z.array(word).min(1).optional(),
    excludesServices: z.array(z.string().min(1)),
    narrows: narrowing.optional(),
    review: z.boolean().default(false),
    // A file cannot confirm its own words: only a signature does.
    status: z.literal('to-be-confirmed'),
    welsh: z.enum(['draft', 'reviewed']),
    source: z.strictObject({ act: z.string().min(1), provision: z.string().min(1) }),
    title: bilingual,
    text: bilingual,
    conditions: z.array(bilingual).default([]),
    unverified: unverified.optional(),
  })
  .refine(({ from, to }) => from === null || to === undefined || from <= to, { path: ['to'], error: 'ends-before-it-begins' })
  .refine(({ use, subjects }) => use === 'context' || subjects.length > 0, { path: ['subjects'], error: 'for-nobody' })
  .refine(({ use, roles }) => use === 'context' || roles.length > 0, { path: ['roles'], error: 'for-nobody' });

/** A file of gateways, none of whose ids is among those `seen` in the files before; its own are added. */
export function gatewaysFileSchema(seen: Set<string>): z.ZodType<Gateway[]> {
  return z
    .array(gatewaySchema)
    .min(1)
    .superRefine((entries, context) => {
      for (const [at, entry] of entries.entries()) {
        if (seen.has(entry.id)) context.addIssue({ code: 'custom', path: [at, 'id'], message: 'id-stands-twice' });
        seen.add(entry.id);
      }
    });
}

/** `reasons.yaml`. */
export const reasonsFileSchema: z.ZodType<CodedReason[]> = z.array(z.strictObject({ code: id, title: bilingual })).min(1);

/** `acknowledgement.yaml`: the words name every offence that is listed, in both languages. A Welsh name loses or changes its first letter in a sentence. */
export const acknowledgementFileSchema: z.ZodType<Acknowledgement> = z
  .strictObject({
    id,
    welsh: z.enum(['draft', 'reviewed']),
    text: bilingual,
    offences: z.array(z.strictObject({ act: bilingual, provision: z.string().min(1), unverified: unverified.optional() })).min(1),
  })
  .refine(({ text, offences }) => offences.every(({ act, provision }) => text.en.includes(act.en) && text.en.includes(provision)), { path: ['text', 'en'], error: 'names-every-offence' })
  .refine(({ text, offences }) => offences.every(({ act, provision }) => text.cy.includes(act.cy.slice(1)) && text.cy.includes(provision)), { path: ['text', 'cy'], error: 'names-every-offence' });

/** `signatures.yaml`: who has confirmed which words, and when. */
export const signaturesFileSchema = z.array(
  z.strictObject({
    gateway: id,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    signedBy: z.string().trim().min(1).max(200),
    role: z.literal('information-governance-lead'),
    organisation: z.string().min(1).max(32),
    signedAt: isoDay,
  }),
);

export type GatewaySignature = z.infer<typeof signaturesFileSchema>[number];
