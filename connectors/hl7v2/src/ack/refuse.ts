import type { Hl7v2Config } from '../config.ts';
import type { Header } from '../message/read-header.ts';
import type { Refusal } from './acknowledgement.ts';

/** Versions that are read: 2.1 to 2.9 with their corrections, as 2.3.1. */
const versions = /^2\.[1-9](\.\d)?$/;

/** Every reason to refuse, by rule (HL7 table 0357). */
export const refusals = {
  unreadable: { rule: 'unreadable', code: 100, text: 'Message header cannot be read' },
  'no-control-id': { rule: 'no-control-id', code: 101, text: 'MSH-10 is missing' },
  'no-type': { rule: 'no-type', code: 101, text: 'MSH-9 is missing' },
  'type-not-taken': { rule: 'type-not-taken', code: 200, text: 'Message type is not taken here' },
  'processing-id-not-taken': { rule: 'processing-id-not-taken', code: 202, text: 'Processing id is not taken here' },
  'version-unknown': { rule: 'version-unknown', code: 203, text: 'Version is not known here' },
  'batch-unreadable': { rule: 'batch-unreadable', code: 100, text: 'Batch cannot be read' },
  'batch-counts': { rule: 'batch-counts', code: 207, text: 'Batch does not hold as many messages as it says' },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Why a message is not taken, by its header alone; undefined where it is. */
export function refuse({ type, controlId, processingId, version }: Header, { messageTypes, processingIds }: Pick<Hl7v2Config, 'messageTypes' | 'processingIds'>): Refusal | undefined {
  if (type === '') return refusals['no-type'];
  if (controlId === '') return refusals['no-control-id'];
  if (!messageTypes.includes(type)) return refusals['type-not-taken'];
  if (!processingIds.some((taken) => taken === processingId)) return refusals['processing-id-not-taken'];
  return versions.test(version) ? undefined : refusals['version-unknown'];
}
