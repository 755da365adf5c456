import { z } from 'zod';

import { listOf, maybe, moment, period, reference, words } from './elements.ts';
import type { Period } from './elements.ts';
import { readMeta } from './meta.ts';
import type { Confidentiality, Meta } from './meta.ts';
import type { Address } from './read-address.ts';
import { addressSchema } from './read-address.ts';
import { numberedIdentifier, readNhsNumbers } from './read-nhs-number.ts';
import type { NhsNumber } from './read-nhs-number.ts';
import type { Reading } from './reading.ts';
import { relativeOf } from './reading.ts';

export type HumanName = { readonly use?: string | undefined; readonly given: readonly string[]; readonly family?: string | undefined; readonly period?: Period | undefined };

export type Patient = {
  readonly resourceType: 'Patient';
  readonly id: string;
  readonly meta: Meta;
  readonly confidentiality: Confidentiality;
  readonly isActive: boolean;
  readonly nhsNumbers: readonly NhsNumber[];
  readonly names: readonly HumanName[];
  readonly gender?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly died?: string | undefined;
  readonly addresses: readonly Address[];
  /** `Patient/id` of the record that this one gave way to, and of those that gave way to it. */
  readonly replacedBy?: string | undefined;
  readonly replaces: readonly string[];
};

export const nameSchema = z.object({ use: maybe(words), given: listOf(words), family: maybe(words), period: maybe(period) });

const patientSchema = z.object({
  active: z.boolean().catch(true),
  identifier: listOf(numberedIdentifier),
  name: listOf(nameSchema),
  gender: maybe(words),
  birthDate: maybe(moment),
  deceasedDateTime: maybe(moment),
  address: listOf(addressSchema),
  link: listOf(z.object({ type: words, other: reference })),
});

/**
 * A person as UK Core describes one. Of somebody whose record is labelled restricted no address is read, whatever the server sends. A practice is read of nobody: being registered is no involvement, and it
 * tells where somebody lives as well as a postcode does. Nor is anybody's own telephone.
 */
export function readPatient(raw: unknown, id: string, reading: Reading): Patient {
  const { meta, confidentiality } = readMeta(raw);
  const said = patientSchema.parse(raw);
  const linked = (type: string): string[] => said.link.filter((one) => one.type === type).flatMap(({ other }) => relativeOf(other, reading) ?? []);
  return {
    resourceType: 'Patient', id, meta, confidentiality, isActive: said.active,
    nhsNumbers: readNhsNumbers(said.identifier),
    names: said.name, gender: said.gender, birthDate: said.birthDate, died: said.deceasedDateTime,
    addresses: confidentiality === 'open' ? said.address : [],
    replacedBy: linked('replaced-by')[0],
    replaces: linked('replaces'),
  };
}
