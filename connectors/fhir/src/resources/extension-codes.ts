import { z } from 'zod';

import type { Coding } from './elements.ts';
import { coding, concept, listOf, maybe } from './elements.ts';

/** An extension's coded value. UK Core writes a CodeableConcept, PDS a Coding: both are read. */
export const codedExtension = z.object({ url: z.string().max(300), valueCodeableConcept: maybe(concept), valueCoding: maybe(coding) });
export type CodedExtension = z.infer<typeof codedExtension>;

/** The codings of the extensions with this address. */
export function codingsAt(extensions: readonly CodedExtension[], url: string): Coding[] {
  return extensions.filter((one) => one.url === url).flatMap(({ valueCodeableConcept, valueCoding }) => [...(valueCodeableConcept?.coding ?? []), ...(valueCoding === undefined ? [] : [valueCoding])]);
}

export const codedExtensions = listOf(codedExtension);
