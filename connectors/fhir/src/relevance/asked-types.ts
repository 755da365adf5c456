import type { Reading } from '../resources/reading.ts';
import { typeOfKind } from './activity-kinds.ts';
import type { Agreement } from './agreement-schema.ts';

/** Types of activity. */
export type ActivityType = (typeof typeOfKind)[keyof typeof typeOfKind];

/** The types of resource that some rule could send, sorted: what no rule can send is not asked for. `Patient` among them only where the agreement names registrations. */
export function askedTypes({ rules }: Agreement): ActivityType[] {
  const sending = rules.filter((rule) => rule.do === 'send');
  const kinds = sending.flatMap(({ activity }) => activity ?? (Object.keys(typeOfKind) as (keyof typeof typeOfKind)[]).filter((kind) => kind !== 'registration'));
  return [...new Set(kinds.map((kind) => typeOfKind[kind]))].toSorted();
}

/** What readers are told of a feed with this agreement, on this server. */
export function readingOf({ marks, caseReference }: Agreement, baseUrl: string): Reading {
  return { marks, caseReference, baseUrl };
}
