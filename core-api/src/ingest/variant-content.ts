import { z } from 'zod';

import type { PersonFeatures } from '../normalise/person-features.ts';
import { withoutLocation } from '../normalise/without-location.ts';
import type { Level } from './person-content.ts';

const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);

/** What is sealed in a `variant` row. */
const sealedVariantSchema = z.object({
  /** What may be evidence: without location once the person is restricted or shielded. */
  features: z.custom<PersonFeatures>(),
  /** Level of the person: the highest of all its records, of whatever organisation. */
  level,
  /** Highest level among this organisation's own records of this content. */
  ownLevel: level,
  /** The content as clustered, where it differs from `features`. */
  clustered: z.custom<PersonFeatures>().optional(),
  /** The record that a thin content belongs to (`personContent`). */
  apart: z.string().optional(),
});

export type VariantContent = { readonly clustered: PersonFeatures; readonly apart: string | undefined; readonly level: Level; readonly ownLevel: Level };

/** The JSON to seal for a variant. */
export function sealedVariant({ clustered, apart, level: personLevel, ownLevel }: VariantContent): z.infer<typeof sealedVariantSchema> {
  const rest = { level: personLevel, ownLevel, apart };
  return personLevel === 0 ? { features: clustered, ...rest } : { features: withoutLocation(clustered), clustered, ...rest };
}

/** Reads what {@link sealedVariant} made. */
export function openVariant(opened: unknown): VariantContent {
  const { features, level: personLevel, ownLevel, clustered, apart } = sealedVariantSchema.parse(opened);
  return { clustered: clustered ?? features, apart, level: personLevel, ownLevel };
}
