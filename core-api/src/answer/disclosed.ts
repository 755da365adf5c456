import type { Disclosed } from '../audit/events.ts';
import type { Found } from './assemble.ts';
import type { OpenRecord } from './open-sealed.ts';

/** Of what an answer was made, for the trail: every person and place that it lists with every record that was read for them, whether its involvements are shown or a summary of them; and whom they live with, as it names them. */
export function disclosedBy(found: Found): Disclosed {
  return {
    people: new Map(found.people.people.map(({ person, ranked, household }) => [person.personId, { weightBits: rounded(ranked.weightBits), records: versionsOf(person.records), restricted: person.isRestricted || person.records.some(({ record }) => record.sensitivity > 0), household: versionsOf(household?.records ?? []) }])),
    places: new Map(found.places.places.map(({ placeId, records }) => [placeId as string, versionsOf(records)])),
  };
}

/** A record's id and which of its wordings it was: one that is sent again unchanged keeps its version. */
export function versionsOf(records: readonly OpenRecord[]): [id: string, version: number][] {
  return records.map(({ recordId, version }) => [recordId, version]);
}

function rounded(bits: number): number {
  return Math.round(bits * 100) / 100;
}
