import { appointmentKeyOf, visitKeyOf } from '../mapping/contact-facts.ts';
import { isOfAppointment, isOfVisit } from '../mapping/events.ts';
import { patientOf } from '../mapping/identifiers.ts';
import type { MappingConfig } from '../mapping/mapping-config.ts';
import { personStatement } from '../mapping/person-statement.ts';
import { repetitionsOf } from '../message/kept-segment.ts';
import { Appointment } from './appointment.ts';
import { Identities } from './identities.ts';
import type { KeptMessage } from './kept-message.ts';
import type { PatientPart } from './patient-parts.ts';
import { patientParts, segmentOf } from './patient-parts.ts';
import type { Told } from './person-state.ts';
import { Visit, dayOf } from './visit.ts';

/** Everything that the messages of a group leave behind. */
export type Replayed = {
  readonly identities: Identities;
  readonly told: Map<string, Told[]>;
  readonly visits: Map<string, Visit>;
  readonly appointments: Map<string, Appointment>;
  /** The day on which a person was first registered, by number. */
  readonly registered: Map<string, string>;
};

/** Tells messages in the order in which they happened, whatever the order in which they came: by event time, then by the time of sending; only what is equal in both keeps the order of arrival. */
export function replay(messages: readonly KeptMessage[], mapping: MappingConfig): Replayed {
  const state: Replayed = { identities: new Identities(), told: new Map(), visits: new Map(), appointments: new Map(), registered: new Map() };
  const inOrder = messages.toSorted((a, b) => compare(a.at, b.at) || compare(a.sent, b.sent));
  inOrder.forEach((message, moment) => tell(state, message, moment, mapping));
  return state;
}

function tell(state: Replayed, message: KeptMessage, moment: number, mapping: MappingConfig): void {
  const parts = patientParts(message.segments).flatMap((part) => {
    const key = patientOf(repetitionsOf(part.pid, 3), mapping)?.key;
    return key === undefined ? [] : [{ part, key }];
  });
  const [first, second] = parts;
  if (first === undefined) return;
  if (message.kind === 'delete-person') return forget(state, first.key);
  const pair = second === undefined ? undefined : ([first.key, second.key] as const);
  if (message.kind === 'link' && pair !== undefined) state.identities.link(...pair);
  if (message.kind === 'unlink' && pair !== undefined) state.identities.unlink(...pair);
  for (const { part, key } of parts) {
    if (message.kind === 'merge') tellMerge(state, part, key, moment, mapping);
    const [pv1, pv2] = [segmentOf(message.segments, 'PV1'), segmentOf(message.segments, 'PV2')];
    const statement = personStatement(part, parts.length > 1 ? {} : { ...(pv1 === undefined ? {} : { PV1: pv1 }), ...(pv2 === undefined ? {} : { PV2: pv2 }) }, dayOf(message), mapping);
    const known = state.told.get(key) ?? [];
    known.push({ moment, statement });
    state.told.set(key, known);
  }
  if (message.kind === 'person' && !state.registered.has(first.key)) state.registered.set(first.key, dayOf(message));
  if (isOfVisit(message.kind)) tellContact(state.visits, visitKeyOf(message.segments, mapping), first.key, message, mapping, Visit);
  if (isOfAppointment(message.kind)) tellContact(state.appointments, appointmentKeyOf(message.segments, mapping), first.key, message, mapping, Appointment);
}

function tellMerge(state: Replayed, { mrg }: PatientPart, into: string, moment: number, mapping: MappingConfig): void {
  const from = patientOf(repetitionsOf(mrg, 1), mapping)?.key;
  if (from !== undefined && from !== into) state.identities.merge(from, into, moment);
}

function tellContact<Contact extends Visit | Appointment>(contacts: Map<string, Contact>, key: string | undefined, patient: string, message: KeptMessage, mapping: MappingConfig, Kind: new (patient: string) => Contact): void {
  if (key === undefined) return;
  const contact = contacts.get(key) ?? new Kind(patient);
  contact.tell(message, patient, mapping);
  contacts.set(key, contact);
}

/** A29: the person and everything of theirs goes; what is told later begins anew. */
function forget({ identities, told, visits, appointments, registered }: Replayed, key: string): void {
  const gone = new Set(identities.under(key));
  for (const member of gone) {
    told.delete(member);
    registered.delete(member);
  }
  for (const contacts of [visits, appointments]) for (const [id, { patient }] of contacts) if (gone.has(patient)) contacts.delete(id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
