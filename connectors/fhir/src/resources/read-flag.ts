import { z } from 'zod';

import { concept, listOf, maybe, period, reference, words } from './elements.ts';
import type { Period } from './elements.ts';
import { readMeta } from './meta.ts';
import type { Confidentiality, Meta } from './meta.ts';
import type { Reading } from './reading.ts';
import { marksOf, relativeOf } from './reading.ts';

export type Flag = {
  readonly resourceType: 'Flag';
  readonly id: string;
  readonly meta: Meta;
  readonly confidentiality: Confidentiality;
  readonly status: string;
  readonly marks: readonly string[];
  readonly patient?: string | undefined;
  readonly period: Period;
  /** Organization, Practitioner or PractitionerRole. */
  readonly author?: string | undefined;
};

const flagSchema = z.object({
  status: words.catch(''),
  category: listOf(concept),
  code: maybe(concept),
  subject: maybe(reference),
  period: period.catch({ start: undefined, end: undefined }),
  author: maybe(reference),
});

/** That somebody has set a flag, and who: what it says stays with them. Its codes are only compared with those that the agreement lists. */
export function readFlag(raw: unknown, id: string, reading: Reading): Flag {
  const { meta, confidentiality, tags } = readMeta(raw);
  const said = flagSchema.parse(raw);
  const codes = [...said.category, ...(said.code === undefined ? [] : [said.code])].flatMap(({ coding }) => coding);
  return {
    resourceType: 'Flag', id, meta, confidentiality, status: said.status,
    marks: marksOf([...tags, ...codes], reading.marks),
    patient: relativeOf(said.subject, reading),
    period: said.period,
    author: relativeOf(said.author, reading),
  };
}
