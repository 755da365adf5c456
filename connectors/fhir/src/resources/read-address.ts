import { z } from 'zod';

import { coding, concept, listOf, maybe, period, words } from './elements.ts';
import type { Period } from './elements.ts';
import { systems } from './systems.ts';

export type Address = {
  readonly use?: string | undefined;
  readonly type?: string | undefined;
  readonly lines: readonly string[];
  readonly postcode?: string | undefined;
  readonly uprn?: string | undefined;
  readonly period?: Period | undefined;
};

/** `Extension-UKCore-AddressKey`: a kind of key and the key. UK Core writes the kind as a CodeableConcept, PDS as a Coding. */
const addressKey = z.object({
  url: z.literal(systems.addressKey),
  extension: listOf(z.object({ url: z.enum(['type', 'value']), valueCodeableConcept: maybe(concept), valueCoding: maybe(coding), valueString: maybe(words) })),
});

/** `text`, the address as one piece, is not read: it may say anything. */
export const addressSchema = z
  .object({ use: maybe(words), type: maybe(words), line: listOf(words), city: maybe(words), postalCode: maybe(z.string().min(1).max(12)), period: maybe(period), extension: listOf(addressKey) })
  .transform(({ use, type, line, city, postalCode, period: during, extension }): Address => ({
    use, type, period: during, postcode: postalCode,
    lines: [...line, ...(city === undefined ? [] : [city])].map((one) => one.trim()).filter(Boolean),
    uprn: uprnOf(extension),
  }));

function uprnOf(keys: readonly z.infer<typeof addressKey>[]): string | undefined {
  const isUprn = ({ extension }: z.infer<typeof addressKey>): boolean =>
    extension.some(({ url, valueCodeableConcept, valueCoding }) => url === 'type' && [...(valueCodeableConcept?.coding ?? []), valueCoding].some((one) => one?.code === 'UPRN'));
  return keys.filter(isUprn).flatMap(({ extension }) => extension.flatMap(({ url, valueString }) => (url === 'value' && valueString !== undefined ? [valueString] : [])))[0];
}
