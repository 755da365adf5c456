import { z } from 'zod';

import { concept, identifier, listOf, maybe, moment, reference, words } from './elements.ts';
import { readMeta } from './meta.ts';
import type { Confidentiality, Meta } from './meta.ts';
import type { Reading } from './reading.ts';
import { caseReferenceOf, marksOf, relativeOf } from './reading.ts';

export type Appointment = {
  readonly resourceType: 'Appointment';
  readonly id: string;
  readonly meta: Meta;
  readonly confidentiality: Confidentiality;
  readonly status: string;
  readonly marks: readonly string[];
  readonly start?: string | undefined;
  readonly patients: readonly string[];
  readonly locations: readonly string[];
  readonly workers: readonly string[];
  readonly caseRef?: string;
};

const appointmentSchema = z.object({
  status: words.catch(''),
  serviceType: listOf(concept),
  specialty: listOf(concept),
  appointmentType: maybe(concept),
  identifier: listOf(identifier),
  start: maybe(moment),
  participant: listOf(z.object({ actor: maybe(reference) })),
});

/** An appointment: kept, missed or cancelled. Description, comment, instructions and reasons have no place here. */
export function readAppointment(raw: unknown, id: string, reading: Reading): Appointment {
  const { meta, confidentiality, tags } = readMeta(raw);
  const said = appointmentSchema.parse(raw);
  const actors = said.participant.flatMap(({ actor }) => relativeOf(actor, reading) ?? []);
  const codes = [...said.serviceType, ...said.specialty, ...(said.appointmentType === undefined ? [] : [said.appointmentType])].flatMap(({ coding }) => coding);
  return {
    resourceType: 'Appointment', id, meta, confidentiality, status: said.status,
    marks: marksOf([...tags, ...codes], reading.marks),
    start: said.start,
    patients: [...new Set(actors.filter((actor) => actor.startsWith('Patient/')))],
    locations: actors.filter((actor) => actor.startsWith('Location/')),
    workers: actors.filter((actor) => /^Practitioner(Role)?\//.test(actor)),
    ...caseReferenceOf(said.identifier, reading),
  };
}
