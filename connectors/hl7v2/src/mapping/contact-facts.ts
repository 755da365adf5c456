import type { KeptMessage } from '../fold/kept-message.ts';
import { segmentOf } from '../fold/patient-parts.ts';
import { deleted, repetitionsOf, textOf } from '../message/kept-segment.ts';
import type { KeptSegment } from '../message/kept-segment.ts';
import { readTime } from './hl7-time.ts';
import { identifiersOf } from './identifiers.ts';
import type { MappingConfig, MarkField } from './mapping-config.ts';

const segmentAndField = (name: string): [string, number] => [name.slice(0, 3), Number(name.slice(4))];

/** Key of the attendance that a message is about; undefined where it has no number. */
export function visitKeyOf(segments: readonly KeptSegment[], { visit }: Pick<MappingConfig, 'visit'>): string | undefined {
  const [id, field] = segmentAndField(visit);
  return numberKey('v', repetitionsOf(segmentOf(segments, id), field));
}

/** Key of the appointment; the other party's number where this feed's is missing. */
export function appointmentKeyOf(segments: readonly KeptSegment[], { appointment }: Pick<MappingConfig, 'appointment'>): string | undefined {
  const [id, field] = segmentAndField(appointment);
  const [value = '', namespace = ''] = repetitionsOf(segmentOf(segments, id), field)[0] ?? [];
  return value === '' || value === deleted ? undefined : `a:${namespace.replaceAll(':', '.')}:${value}`;
}

/** Moment at which an appointment begins: SCH-11.4, TQ1-7, then what the resources say. */
export function startOf(segments: readonly KeptSegment[]): { readonly day: string } | undefined {
  const places: readonly (readonly [string, number, number])[] = [['SCH', 11, 4], ['TQ1', 7, 1], ['AIS', 4, 1], ['AIG', 8, 1], ['AIL', 6, 1], ['AIP', 6, 1]];
  for (const [id, field, component] of places) {
    const time = readTime(textOf(segmentOf(segments, id), field, component));
    if (time?.day.length === 10) return time;
  }
  return undefined;
}

/** What is said of attendance: came or was cancelled (`other`), did not come, or nothing. */
export function attendanceOf(segments: readonly KeptSegment[], { attendance }: Pick<MappingConfig, 'attendance'>): 'did-not-attend' | 'other' | undefined {
  const [id, field] = segmentAndField(attendance.field);
  const code = textOf(segmentOf(segments, id), field).toUpperCase();
  const among = (codes: readonly string[]): boolean => codes.some((one) => one.toUpperCase() === code);
  if (code === '') return undefined;
  return among(attendance.didNotAttend) ? 'did-not-attend' : among(attendance.other) ? 'other' : undefined;
}

/** Whether the trust flagged the encounter that the message is about. */
export function isFlagged({ segments }: Pick<KeptMessage, 'segments'>, { flag }: Pick<MappingConfig, 'flag'>): boolean {
  if (flag === undefined) return false;
  return codesAt(segments, flag.field).some((code) => flag.codes.some((one) => one.toUpperCase() === code));
}

function codesAt(segments: readonly KeptSegment[], name: MarkField): string[] {
  const [id, field] = segmentAndField(name);
  return repetitionsOf(segmentOf(segments, id), field).flatMap(([code = '']) => (code === '' ? [] : [code.toUpperCase()]));
}

function numberKey(kind: string, repetitions: readonly (readonly string[])[]): string | undefined {
  const found = identifiersOf(repetitions).find(({ value }) => value !== deleted);
  return found === undefined ? undefined : `${kind}:${found.authority.replaceAll(':', '.')}:${found.value}`;
}
