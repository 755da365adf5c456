import type { Reading } from '../resources/reading.ts';
import type { Agreement } from './agreement-schema.ts';

/** What readers are told of a feed with this agreement, on this server. */
export function readingOf({ marks, caseReference }: Agreement, baseUrl: string): Reading {
  return { marks, caseReference, baseUrl };
}
