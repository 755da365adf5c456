import { z } from 'zod';

/*
 * The data types of FHIR R4 of which resources are made, as far as they are read. What is not named here is not read: `text`, `display`, `contained`, every extension but the two that readers name.
 * A part that is malformed is as if it were not there; nothing here throws.
 */

/** Text of one line. Longer than this is no name, code or number, but something that slipped into its place. */
export const words = z.string().min(1).max(200);

/** A part that may be missing, and is taken as missing where it is not as FHIR has it. */
export function maybe<Part>(part: z.ZodType<Part>): z.ZodType<Part | undefined> {
  return part.optional().catch(undefined);
}

/** A list of which the malformed items are left out. */
export function listOf<Item>(item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** FHIR `dateTime`, `date` and `instant` as text: what it says is judged where it is used. */
export const moment = z.string().min(1).max(40);
export const period = z.object({ start: maybe(moment), end: maybe(moment) });
export type Period = { readonly start?: string | undefined; readonly end?: string | undefined };

export const coding = z.object({ system: maybe(words), code: words });
export type Coding = z.infer<typeof coding>;
export const concept = z.object({ coding: listOf(coding) });

export const identifier = z.object({ use: maybe(words), system: words, value: words, period: maybe(period) });

/** A reference: the literal one, or the identifier of what is meant. Its display is somebody's free text. */
export const reference = z.object({ reference: maybe(z.string().min(1).max(500)), identifier: maybe(z.object({ system: words, value: words, period: maybe(period) })) });
export type Reference = { readonly reference?: string | undefined };

export const telecom = z.object({ system: maybe(words), value: z.string().min(1).max(254), use: maybe(words), rank: maybe(z.int()), period: maybe(period) });
export type Telecom = z.infer<typeof telecom>;
