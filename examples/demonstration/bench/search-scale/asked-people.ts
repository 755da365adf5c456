import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { openLinkedRecords, type RecordRef } from '@mast/core-api/testing';

import type { RegisterStack } from './register-stack.ts';

/** What the store holds of somebody who is asked about: the persons their records became, and what some record of theirs says. */
export type AskedPerson = { persons: ReadonlySet<string>; hasBirthDate: boolean; hasPostcode: boolean };

/** The people asked about, by their number in the population; whom the store holds nothing of under a person is not in it. */
export async function askedPeople(stack: RegisterStack, about: ReadonlySet<number>): Promise<Map<number, AskedPerson>> {
  const personOf = new Map<string, number>();
  const refs: RecordRef[] = [];
  // source, source_ref, person, household, origin; no cell of it is quoted.
  for await (const line of createInterface({ input: createReadStream(stack.truthFile) })) {
    const [feedId = '', sourceRef = '', person] = line.split(',', 3);
    if (!about.has(Number(person))) continue;
    personOf.set(`${feedId} ${sourceRef}`, Number(person));
    refs.push({ feedId, sourceRef });
  }
  const linked = await openLinkedRecords(stack, refs);
  return new Map(
    [...Map.groupBy(linked, ({ feedId, sourceRef }) => personOf.get(`${feedId} ${sourceRef}`) ?? -1)].map(([person, records]) => [
      person,
      {
        persons: new Set(records.map(({ personId }) => personId)),
        // The first of January is what a source writes that knows the year alone.
        hasBirthDate: records.some(({ record }) => record.person?.dateOfBirth?.precision === 'day' && !record.person.dateOfBirth.value.endsWith('-01-01')),
        hasPostcode: records.some(({ record }) => record.addresses?.some(({ postcode }) => postcode !== undefined && postcode !== '') === true),
      },
    ]),
  );
}
