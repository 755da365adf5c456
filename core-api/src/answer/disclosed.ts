import type { Disclosed } from '../audit/events.ts';
import type { Found } from './assemble.ts';
import type { OpenRecord } from './open-sealed.ts';

/** Of what an answer was made, for the trail: every person and place that it lists with every record that was read for them, whether its involvements are shown or a summary of them; and whom they live with, as it names them. */
export function disclosedBy(found: Found): Disclosed {
  return {
    people: new Map(found.people.people.map(({ person, ranked, household }) => [person.personId, { weightBits: rounded(ranked.weightBits), records: versionsOf(person.records), household: versionsOf(household?.records ?? []) }])),
    places: new Map(found.places.places.map(({ placeId, records }) => [placeId as string, versionsOf(records)])),
  };
}

/** A record's id and the moment at which its source's present wording came: a record that is sent again unchanged keeps it. */
export function versionsOf(records: readonly OpenRecord[]): [id: string, version: string][] {
  return records.map(({ recordId, receivedAt }) => [recordId, receivedAt.toISOString()]);
}

function rounded(bits: number): number {
  return Math.round(bits * 100) / 100;
}
