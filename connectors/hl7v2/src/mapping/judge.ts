import type { KeptMessage } from '../fold/kept-message.ts';
import type { PatientPart } from '../fold/patient-parts.ts';
import { patientParts, segmentOf } from '../fold/patient-parts.ts';
import type { KeptSegment } from '../message/kept-segment.ts';
import { repetitionsOf, textOf } from '../message/kept-segment.ts';
import type { Header } from '../message/read-header.ts';
import { readMessage } from '../message/read-message.ts';
import type { ReadCharset } from '../message/read-message.ts';
import { appointmentKeyOf, attendanceOf, isFlagged, visitKeyOf } from './contact-facts.ts';
import { decide, isSensitive } from './decide.ts';
import type { Facts } from './decide.ts';
import { eventKind, isOfAppointment, isOfVisit } from './events.ts';
import type { EventKind } from './events.ts';
import { londonDay, readTime } from './hl7-time.ts';
import { patientOf } from './identifiers.ts';
import type { MappingConfig } from './mapping-config.ts';
import { placeOf } from './place-of.ts';

/** What becomes of a message. `rule` is a code; a dead message says where it is wrong, never what stands there. */
export type Judgement =
  | { readonly kind: 'kept'; readonly message: KeptMessage; readonly charset: ReadCharset }
  | { readonly kind: 'discarded'; readonly rule: string; readonly charset?: ReadCharset }
  | { readonly kind: 'dead'; readonly rule: string; readonly segment?: string; readonly field?: number; readonly charset?: ReadCharset };

type Fault = { readonly rule: string; readonly segment: string; readonly field?: number };

const types: ReadonlySet<string> = new Set(['ADT', 'SIU']);
/** A clock that runs ahead by more than this is wrong: what it dates would hold against everything that follows. */
const aheadMs = 24 * 3_600_000;

/**
 * Judges one message by itself: whether it is read at all, what of it is kept, and whether it is relevant by itself or may only become so. Pure, and never throws, whatever the bytes. Messages of types that
 * are not read are not even decoded.
 */
export function judge(bytes: Uint8Array, header: Header, mapping: MappingConfig, feed: { readonly receivedAt: Date }): Judgement {
  if (header.type === '') return { kind: 'dead', rule: 'type-missing', segment: 'MSH', field: 9 };
  if (!types.has(header.type)) return { kind: 'discarded', rule: 'type-not-used' };
  if (header.event !== '' && eventKind(header.type, header.event) === undefined) return { kind: 'discarded', rule: 'event-not-used' };
  const read = readMessage(bytes, header, mapping.charset);
  if (!read.ok) return { kind: 'dead', ...read.failure };
  const { segments, charset } = read.value;
  const event = header.event === '' ? textOf(segmentOf(segments, 'EVN'), 1).toUpperCase() : header.event;
  if (event === '') return { kind: 'dead', rule: 'type-missing', segment: 'MSH', field: 9, charset };
  const kind = eventKind(header.type, event);
  if (kind === undefined) return { kind: 'discarded', rule: 'event-not-used', charset };
  const parts = patientParts(segments);
  const keys = keysOf(parts, kind, mapping);
  if (!Array.isArray(keys)) return { kind: 'dead', ...(keys as Fault), charset };
  const { at, sent } = momentOf(segments, header, feed.receivedAt);
  const message = { v: 1 as const, keys, at, sent, received: feed.receivedAt.toISOString(), kind, facility: (header.raw[4] ?? '').split(header.raw[2]?.[0] ?? '\0')[0] ?? '', segments };
  const contact = contactOf(message, mapping);
  if ('rule' in contact) return { kind: 'dead', ...contact, charset };
  return { kind: 'kept', message: { ...message, ...contact }, charset };
}

/** Every patient that the message speaks of, or why it cannot be said. */
function keysOf(parts: readonly PatientPart[], kind: EventKind, mapping: MappingConfig): string[] | Fault {
  if (parts.length === 0) return { rule: 'patient-segment-missing', segment: 'PID' };
  if (parts.length > 1 && kind !== 'merge' && kind !== 'link' && kind !== 'unlink') return { rule: 'several-patients', segment: 'PID' };
  if (parts.length !== 2 && (kind === 'link' || kind === 'unlink')) return { rule: 'second-patient-missing', segment: 'PID' };
  const keys: string[] = [];
  for (const { pid, mrg } of parts) {
    const patient = patientOf(repetitionsOf(pid, 3), mapping);
    if (patient === undefined) return { rule: 'patient-reference-missing', segment: 'PID', field: 3 };
    keys.push(patient.key);
    if (kind !== 'merge') continue;
    const retired = patientOf(repetitionsOf(mrg, 1), mapping);
    if (retired === undefined) return { rule: 'merged-reference-missing', segment: 'MRG', field: 1 };
    if (retired.key === patient.key) return { rule: 'merged-with-itself', segment: 'MRG', field: 1 };
    keys.push(retired.key);
  }
  return [...new Set(keys)];
}

function momentOf(segments: readonly KeptSegment[], header: Header, receivedAt: Date): { readonly at: string; readonly sent: string } {
  const arrival = receivedAt.getTime();
  const credible = (text: string): number | undefined => {
    const time = readTime(text)?.instant;
    return time === undefined || time > arrival + aheadMs ? undefined : time;
  };
  const sent = credible((header.raw[7] ?? '').split(header.raw[2]?.[0] ?? '\0')[0] ?? '');
  const at = credible(textOf(segmentOf(segments, 'EVN'), 2)) ?? sent ?? arrival;
  return { at: new Date(at).toISOString(), sent: new Date(sent ?? at).toISOString() };
}

type Contact = Pick<KeptMessage, 'keys' | 'weight' | 'segments'> & { readonly sensitive?: true };

/** Whether the message is relevant by itself, with the key of its attendance or appointment. What is of a sensitive service keeps neither place nor service. */
function contactOf(message: Omit<KeptMessage, 'weight'>, mapping: MappingConfig): Contact | Fault {
  const { kind, segments, keys } = message;
  if (!isOfVisit(kind) && !isOfAppointment(kind)) return { keys, segments: withoutVisit(segments), weight: isRegistered(message, mapping) ? 'contact' : 'support' };
  const key = isOfVisit(kind) ? visitKeyOf(segments, mapping) : appointmentKeyOf(segments, mapping);
  const place = placeOf(segments, message.facility, mapping);
  const sensitive = isSensitive(place, mapping);
  const contact = isOfVisit(kind) ? 'attendance' : 'did-not-attend';
  const facts: Facts = { ...place, contact, sensitive, patientClass: textOf(segmentOf(segments, 'PV1'), 2), flagged: isFlagged(message, mapping), day: londonDay(Date.parse(message.at)), birth: birthOf(segments) };
  const weight = saysItHappened(message, mapping) && decide(facts, mapping).send ? 'contact' : 'support';
  if (key === undefined && weight === 'contact') return { rule: contact === 'attendance' ? 'visit-number-missing' : 'appointment-number-missing', segment: contact === 'attendance' ? mapping.visit.slice(0, 3) : 'SCH' };
  // Without its clinic nobody can say that it is not a sensitive one.
  if (weight === 'contact' && contact === 'did-not-attend' && place.point === '' && place.hospitalService === '') return { rule: 'clinic-missing', segment: 'AIL', field: 3 };
  return { keys: key === undefined ? keys : [...keys, key], weight, segments: sensitive ? withoutPlace(segments) : segments, ...(sensitive ? { sensitive } : {}) };
}

function saysItHappened(message: Omit<KeptMessage, 'weight'>, mapping: MappingConfig): boolean {
  if (isOfAppointment(message.kind)) return message.kind === 'no-show' || attendanceOf(message.segments, mapping) === 'did-not-attend';
  return message.kind === 'begin' || message.kind === 'update' || message.kind === 'end' || message.kind === 'reopen' || message.kind === 'update-place';
}

function isRegistered({ kind, at, segments }: Pick<KeptMessage, 'kind' | 'at' | 'segments'>, mapping: MappingConfig): boolean {
  if (kind !== 'person') return false;
  const facts: Facts = { contact: 'registration', organisation: undefined, point: '', hospitalService: '', patientClass: '', flagged: false, sensitive: false, day: londonDay(Date.parse(at)), birth: birthOf(segments) };
  return decide(facts, { ...mapping, organisation: { ...mapping.organisation, own: undefined } }).send;
}

function birthOf(segments: readonly KeptSegment[]): string | undefined {
  return readTime(textOf(segmentOf(segments, 'PID'), 7))?.day;
}

function withoutVisit(segments: readonly KeptSegment[]): KeptSegment[] {
  return segments.filter(({ id }) => id === 'EVN' || id === 'PID' || id === 'PD1' || id === 'ARV' || id === 'MRG');
}

function withoutPlace(segments: readonly KeptSegment[]): KeptSegment[] {
  return segments.map((segment) => {
    if (segment.id !== 'PV1' && segment.id !== 'AIL') return segment;
    const { 3: _place, 10: _service, ...fields } = segment.fields as Record<number, KeptSegment['fields'][string]>;
    return { id: segment.id, fields: fields as KeptSegment['fields'] };
  });
}
