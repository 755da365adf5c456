import { z } from 'zod';

import { identifier, listOf, maybe, moment, period, reference, words } from './elements.ts';
import type { Period } from './elements.ts';
import { readMeta } from './meta.ts';
import type { Confidentiality, Meta } from './meta.ts';
import type { Address } from './read-address.ts';
import { addressSchema } from './read-address.ts';
import { numberedIdentifier, readNhsNumbers } from './read-nhs-number.ts';
import type { NhsNumber } from './read-nhs-number.ts';
import type { Reading } from './reading.ts';
import { relativeOf } from './reading.ts';
import { systems } from './systems.ts';

export type HumanName = { readonly use?: string | undefined; readonly given: readonly string[]; readonly family?: string | undefined; readonly period?: Period | undefined };

/** A registered practice: its code, and since when, where the server says so. */
export type Practice = { readonly code: string; readonly reference?: string | undefined; readonly since?: string | undefined };

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
  readonly practices: readonly Practice[];
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
  generalPractitioner: listOf(z.object({ reference: maybe(words), identifier: maybe(identifier) })),
  link: listOf(z.object({ type: words, other: reference })),
});

/**
 * A person as UK Core describes one. Of somebody whose record is labelled restricted no address and no practice is read, whatever the server sends: a practice
 * tells where they live as well as a postcode does.
 */
export function readPatient(raw: unknown, id: string, reading: Reading): Patient {
  const { meta, confidentiality } = readMeta(raw);
  const said = patientSchema.parse(raw);
  const isOpen = confidentiality === 'open';
  const linked = (type: string): string[] => said.link.filter((one) => one.type === type).flatMap(({ other }) => relativeOf(other, reading) ?? []);
  return {
    resourceType: 'Patient', id, meta, confidentiality, isActive: said.active,
    nhsNumbers: readNhsNumbers(said.identifier),
    names: said.name, gender: said.gender, birthDate: said.birthDate, died: said.deceasedDateTime,
    addresses: isOpen ? said.address : [],
    practices: isOpen ? said.generalPractitioner.flatMap((one) => practiceOf(one, reading)) : [],
    replacedBy: linked('replaced-by')[0],
    replaces: linked('replaces'),
  };
}

function practiceOf(said: { reference?: string | undefined; identifier?: z.infer<typeof identifier> | undefined }, reading: Reading): Practice[] {
  const at = relativeOf({ reference: said.reference }, reading);
  const code = said.identifier?.system === systems.organisation ? said.identifier.value : undefined;
  if (code === undefined && at === undefined) return [];
  return [{ code: code ?? '', reference: at, since: said.identifier?.period?.start }];
}
