import { z } from 'zod';

import { coding, concept, identifier, listOf, maybe, period, reference, words } from './elements.ts';
import type { Period } from './elements.ts';
import { codedExtensions, codingsAt } from './extension-codes.ts';
import { readMeta } from './meta.ts';
import type { Confidentiality, Meta } from './meta.ts';
import type { Reading } from './reading.ts';
import { caseReferenceOf, marksOf, relativeOf } from './reading.ts';
import { systems } from './systems.ts';

export type Encounter = {
  readonly resourceType: 'Encounter';
  readonly id: string;
  readonly meta: Meta;
  readonly confidentiality: Confidentiality;
  readonly status: string;
  /** Code of v3-ActCode; undefined where the class is of another system. */
  readonly class?: string | undefined;
  /** NHS data dictionary, ADMISSION METHOD CODE. */
  readonly admissionMethod?: string | undefined;
  readonly marks: readonly string[];
  readonly patient?: string | undefined;
  readonly period: Period;
  readonly provider?: string | undefined;
  /** ODS code of the provider, where it is named by that. */
  readonly providerCode?: string | undefined;
  /** The latest place first. */
  readonly locations: readonly string[];
  readonly workers: readonly string[];
  readonly caseRef?: string;
};

const encounterSchema = z.object({
  status: words.catch(''),
  class: maybe(coding),
  type: listOf(concept),
  serviceType: maybe(concept),
  identifier: listOf(identifier),
  subject: maybe(reference),
  period: period.catch({ start: undefined, end: undefined }),
  hospitalization: maybe(z.object({ extension: codedExtensions })),
  serviceProvider: maybe(reference),
  location: listOf(z.object({ location: reference })),
  participant: listOf(z.object({ individual: maybe(reference) })),
});

/** An attendance or an admission. Reasons, diagnoses, notes and dispositions have no place here. */
export function readEncounter(raw: unknown, id: string, reading: Reading): Encounter {
  const { meta, confidentiality, tags } = readMeta(raw);
  const said = encounterSchema.parse(raw);
  const isClassed = said.class?.system === undefined || systems.encounterClass.some((one) => one === said.class?.system);
  return {
    resourceType: 'Encounter', id, meta, confidentiality, status: said.status,
    class: isClassed ? said.class?.code : undefined,
    admissionMethod: codingsAt(said.hospitalization?.extension ?? [], systems.admissionMethod)[0]?.code,
    marks: marksOf([...tags, ...[...said.type, ...(said.serviceType === undefined ? [] : [said.serviceType])].flatMap((one) => one.coding)], reading.marks),
    patient: relativeOf(said.subject, reading),
    period: said.period,
    provider: relativeOf(said.serviceProvider, reading),
    providerCode: said.serviceProvider?.identifier?.system === systems.organisation ? said.serviceProvider.identifier.value : undefined,
    locations: said.location.flatMap(({ location }) => relativeOf(location, reading) ?? []).toReversed(),
    workers: said.participant.flatMap(({ individual }) => relativeOf(individual, reading) ?? []),
    ...caseReferenceOf(said.identifier, reading),
  };
}
