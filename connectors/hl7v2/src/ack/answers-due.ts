import type { Header } from '../message/read-header.ts';
import type { AckCode } from './acknowledgement.ts';

/** What is sent back for one message, in this order: at most one accept and one application acknowledgement. */
export type AnswersDue = { readonly accept: AckCode | undefined; readonly application: AckCode | undefined };

/**
 * Original mode where MSH-15 and MSH-16 are both empty: one application acknowledgement. Enhanced mode otherwise (HL7 v2.4, 2.9.3): accept by MSH-15, application
 * by MSH-16, each always (AL), never (NE), on error (ER) or on success (SU); the one that is left out is NE. An acknowledgement is never acknowledged.
 */
export function answersDue(header: Pick<Header, 'raw' | 'type'> | undefined, taken: boolean): AnswersDue {
  if (header === undefined) return { accept: undefined, application: 'AR' };
  if (isAcknowledgement(header.type)) return { accept: undefined, application: undefined };
  const [accept, application] = [condition(header.raw[15]), condition(header.raw[16])];
  if (accept === '' && application === '') return { accept: undefined, application: taken ? 'AA' : 'AR' };
  return { accept: due(accept, taken) ? (taken ? 'CA' : 'CR') : undefined, application: due(application, taken) ? (taken ? 'AA' : 'AR') : undefined };
}

/** General and delayed acknowledgements. */
export function isAcknowledgement(type: string): boolean {
  return type === 'ACK' || type === 'MCF';
}

/** A condition that the table (0155) does not have is read as always: a sender that waits in vain stands still. */
function condition(field = ''): string {
  const said = field.trim().toUpperCase();
  return said === '' || ['AL', 'NE', 'ER', 'SU'].includes(said) ? said : 'AL';
}

function due(said: string, taken: boolean): boolean {
  return said === 'AL' || said === (taken ? 'SU' : 'ER');
}
