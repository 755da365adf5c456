import type { MappingConfig } from '../mapping/mapping-config.ts';
import { patientOf } from '../mapping/identifiers.ts';
import { personStatement } from '../mapping/person-statement.ts';
import { repetitionsOf } from '../message/kept-segment.ts';
import type { KeptMessage } from './kept-message.ts';
import { patientParts, segmentOf } from './patient-parts.ts';

const plain: ReadonlySet<KeptMessage['kind']> = new Set(['begin', 'plan', 'update', 'end', 'cancel-begin', 'update-place', 'reopen', 'delete-visit', 'person', 'appointment', 'cancel-appointment', 'delete-appointment', 'no-show']);

/** What makes the words about one number count for another. */
const mixing: ReadonlySet<KeptMessage['kind']> = new Set(['merge', 'link', 'unlink', 'delete-person']);

type Said = { readonly message: KeptMessage; readonly patient: string; readonly fields: ReadonlySet<string> };

/**
 * Messages of people with a relevant contact that no longer say anything: those of attendances and appointments that never became relevant, all of whose fields a newer message about the same number says again. What the fold makes of
 * the others is the same. Groups with merges or links are left alone: there one person's words stand under several numbers, and the moment of each counts.
 */
export function superseded(messages: readonly KeptMessage[], mapping: MappingConfig): ReadonlySet<KeptMessage> {
  if (messages.some(({ kind }) => mixing.has(kind))) return new Set();
  const relevant = new Set(messages.filter(({ weight }) => weight === 'contact').flatMap(({ keys }) => keys.filter(isContact)));
  const said = messages.flatMap((message): Said[] => {
    const fields = plain.has(message.kind) ? fieldsOf(message, mapping) : undefined;
    return fields === undefined ? [] : [{ message, ...fields }];
  });
  const gone = new Set<KeptMessage>();
  for (const [, ofPatient] of Map.groupBy(said, ({ patient }) => patient)) {
    // Where anything was ever said of how reliable a value is, only a message that says it again covers another.
    const isQualified = ofPatient.some(({ fields }) => fields.has('reliability'));
    for (const { message, fields } of ofPatient) {
      if (message.weight === 'contact' || message.keys.some((key) => isContact(key) && relevant.has(key))) continue;
      const isCovered = ofPatient.some((other) => isNewer(other.message, message) && (!isQualified || other.fields.has('reliability')) && [...fields].every((field) => other.fields.has(field)));
      if (isCovered) gone.add(message);
    }
  }
  return gone;
}

function fieldsOf(message: KeptMessage, mapping: MappingConfig): Omit<Said, 'message'> | undefined {
  const [part] = patientParts(message.segments);
  const patient = part === undefined ? undefined : patientOf(repetitionsOf(part.pid, 3), mapping)?.key;
  if (part === undefined || patient === undefined) return undefined;
  const [pv1, pv2] = [segmentOf(message.segments, 'PV1'), segmentOf(message.segments, 'PV2')];
  const { marks, ...others } = personStatement(part, { ...(pv1 === undefined ? {} : { PV1: pv1 }), ...(pv2 === undefined ? {} : { PV2: pv2 }) }, '', mapping);
  return { patient, fields: new Set([...Object.keys(others), ...Object.keys(marks)]) };
}

function isContact(key: string): boolean {
  return key.startsWith('v:') || key.startsWith('a:');
}

function isNewer(one: KeptMessage, other: KeptMessage): boolean {
  return one.at > other.at || (one.at === other.at && one.sent > other.sent);
}
