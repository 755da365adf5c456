import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoOf } from '../calendar/days.ts';
import { createExtractor } from '../extracts/create-extractor.ts';
import type { Extractor } from '../extracts/create-extractor.ts';
import { feeds } from '../organisations/organisations.ts';
import { generatePopulation } from '../people/generate-population.ts';
import type { TemplateRow } from '../extracts/template.ts';
import type { Person } from '../people/person.ts';
import { csvLine } from './csv-line.ts';
import { openFeedFile } from './feed-file.ts';
import type { WrittenFile } from './feed-file.ts';
import { openFile } from './open-file.ts';

export type WriteWish = {
  /** Made if it is not there. Gets the files and manifests; `truth/` inside it gets the answer key. */
  folder: string;
  seed: number;
  /** ISO date on which the extracts are made. */
  today: string;
  /** Size of the population; or give `records`. */
  people?: number;
  /** About how many rows over all feeds: the population grows until they are reached, to the end of that household. */
  records?: number;
  /** Number in the file names, which follows the feed's last. */
  sequence?: number;
  /** Write every feed in the standard template, also those whose agencies have a layout of their own. */
  standardOnly?: boolean;
  /** Takes a row in place of its feed's file, where it says true: the partner sends it by another way. It counts among the records all the same. */
  divert?: (feedId: string, row: TemplateRow) => boolean;
};

export type WriteSummary = { seed: number; today: string; people: number; households: number; records: number; files: WrittenFile[] };

/**
 * Writes one full listing per feed with its manifest, and the truth: per row the person, the place and the mistakes made, and the people as they
 * are. One walk over the population, memory constant; the same wish writes the same bytes. Throws RangeError without `people` or `records`.
 */
export async function writeExtracts(wish: WriteWish): Promise<WriteSummary> {
  const { folder, seed, today, sequence = 1, standardOnly = false } = wish;
  const people = wish.people ?? (wish.records === undefined ? undefined : Math.ceil(wish.records * 1.5));
  if (people === undefined) throw new RangeError('give a number of people or of records');
  const truthFolder = join(folder, 'truth');
  await mkdir(truthFolder, { recursive: true });
  const outputs = await Promise.all(
    feeds.map(async (feed) => ({ extractor: createExtractor(feed, { seed, today }), file: await openFeedFile({ folder, truthFolder, feed, today, sequence, standardOnly }) })),
  );
  const peopleFile = openFile(join(truthFolder, 'people.csv'), 'utf-8');
  await peopleFile.write(csvLine(['person_id', 'household_id', 'given', 'middle', 'family', 'date_of_birth', 'sex', 'nhs_number', 'culture', 'sensitivity'], ','));
  const summary: WriteSummary = { seed, today, people: 0, households: 0, records: 0, files: [] };
  for (const household of generatePopulation({ seed, people, today })) {
    if (wish.records !== undefined && summary.records >= wish.records) break;
    summary.households += 1;
    summary.people += household.people.length;
    for (const person of household.people) await peopleFile.write(csvLine(truthCells(person, household.householdId), ','));
    for (const { extractor, file } of outputs) {
      for (const row of extractor.rowsOf(household)) {
        if (wish.divert?.(extractor.feed.feedId, row.row) !== true) await file.write(row);
        summary.records += 1;
      }
    }
  }
  await peopleFile.close();
  for (const { file } of outputs) summary.files.push(await file.close());
  await writeFile(join(truthFolder, 'summary.json'), `${JSON.stringify({ ...summary, faults: faultTable(outputs.map((output) => output.extractor)) }, undefined, 2)}\n`);
  return summary;
}

function truthCells(person: Person, householdId: string): string[] {
  const born = person.bornOn === undefined ? '' : isoOf(person.bornOn);
  return [person.personId, householdId, person.given, person.middle ?? '', person.family, born, person.sex, person.nhsNumber ?? '', person.culture, String(person.sensitivity)];
}

/** Per feed and fault: the documented rate, how often it could have happened and did. */
function faultTable(extractors: readonly Extractor[]): Record<string, Record<string, { rate: number; chances: number; applied: number }>> {
  return Object.fromEntries(
    extractors.map(({ feed, tally }) => [
      feed.feedId,
      Object.fromEntries(
        Object.entries(tally)
          .filter(([, count]) => count.chances > 0)
          .map(([code, count]) => [code, { rate: (feed.faults as Readonly<Record<string, number>>)[code] ?? 0, ...count }]),
      ),
    ]),
  );
}
