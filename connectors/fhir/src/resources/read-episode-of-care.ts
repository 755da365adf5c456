import { z } from 'zod';

import { concept, identifier, listOf, maybe, period, reference, words } from './elements.ts';
import type { Period } from './elements.ts';
import { readMeta } from './meta.ts';
import type { Confidentiality, Meta } from './meta.ts';
import type { Reading } from './reading.ts';
import { caseReferenceOf, marksOf, relativeOf } from './reading.ts';

export type EpisodeOfCare = {
  readonly resourceType: 'EpisodeOfCare';
  readonly id: string;
  readonly meta: Meta;
  readonly confidentiality: Confidentiality;
  readonly status: string;
  readonly marks: readonly string[];
  readonly patient?: string | undefined;
  readonly period: Period;
  readonly provider?: string | undefined;
  readonly workers: readonly string[];
  readonly caseRef?: string;
};

const episodeSchema = z.object({
  status: words.catch(''),
  type: listOf(concept),
  identifier: listOf(identifier),
  patient: maybe(reference),
  period: period.catch({ start: undefined, end: undefined }),
  managingOrganization: maybe(reference),
  careManager: maybe(reference),
});

/** A service that has taken somebody on. Diagnoses, referrals and the account have no place here. */
export function readEpisodeOfCare(raw: unknown, id: string, reading: Reading): EpisodeOfCare {
  const { meta, confidentiality, tags } = readMeta(raw);
  const said = episodeSchema.parse(raw);
  return {
    resourceType: 'EpisodeOfCare', id, meta, confidentiality, status: said.status,
    marks: marksOf([...tags, ...said.type.flatMap(({ coding }) => coding)], reading.marks),
    patient: relativeOf(said.patient, reading),
    period: said.period,
    provider: relativeOf(said.managingOrganization, reading),
    workers: [relativeOf(said.careManager, reading)].filter((one) => one !== undefined),
    ...caseReferenceOf(said.identifier, reading),
  };
}
