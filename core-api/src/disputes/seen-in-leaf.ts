import { z } from 'zod';

const version = z.tuple([z.string(), z.number()]).rest(z.unknown());
const versions = z.array(version).default([]);
const ids = z.array(z.string()).default([]);

/** Of what a disclosure's leaf says, what was shown: people with their records and household, places with theirs. Older leaves say less. */
const disclosureSchema = z.object({
  people: z.array(z.union([z.string().transform((personId) => ({ personId, involvements: [], records: [], household: [] })), z.object({ personId: z.string(), involvements: ids, records: versions, household: versions })])).default([]),
  places: z.array(z.object({ placeId: z.string(), involvements: ids, records: versions })).default([]),
});

export type SeenAs = 'person' | 'household' | 'place';

/**
 * How one answer showed a record that turned out to be wrongly linked, by the payload of its leaf; undefined where it did not. As of a person it was wrong beside any record but those that stand with it rightly (`kept`; null: it
 * was wrong by itself). Named among a household, or listed at an address, it counts in any case: who it is of was in question there too.
 */
export function seenInLeaf(payload: unknown, recordId: string, kept: ReadonlySet<string> | null): SeenAs | undefined {
  const { people, places } = disclosureSchema.parse(payload);
  for (const { involvements, records } of people) {
    const shown = [...involvements, ...records.map(([id]) => id)];
    if (shown.includes(recordId) && (kept === null || shown.some((id) => !kept.has(id)))) return 'person';
  }
  if (people.some(({ household }) => household.some(([id]) => id === recordId))) return 'household';
  return places.some(({ involvements, records }) => involvements.includes(recordId) || records.some(([id]) => id === recordId)) ? 'place' : undefined;
}
