import type { HeadlineRecord } from '../shared/headline.ts';
import type { Beside } from './open-record.ts';
import type { PersonContent } from './person-content.ts';

/** A record of this feed as the database holds it. */
export type StoredRecord = { readonly recordId: string; readonly variantId: string | undefined; readonly placeLookIds: readonly string[] };

/** A new or changed record. */
export type Arrival = Beside & {
  readonly recordId: string;
  readonly sourceMac: Buffer;
  readonly contentMac: Buffer;
  readonly record: HeadlineRecord;
  /** Undefined where the record names no person. */
  readonly person: PersonContent | undefined;
  /** What it replaces. */
  readonly previous: StoredRecord | undefined;
};

/** What a batch does to the records of its feed. */
export type RowChanges = {
  readonly arrivals: readonly Arrival[];
  /** How many of the arrivals are stored records that a refused row only made more sensitive; the rows themselves count as rejected. */
  readonly raised: number;
  /** Records that go, and how many of the batch's rows said so (the rest go because the row became never-load or a full listing left them out). */
  readonly departures: readonly StoredRecord[];
  readonly tombstoned: number;
  /** Records named without change; tombstones of records nobody has are counted with them. */
  readonly unchanged: number;
  /** Ids of all stored records that the batch named, changed or not, refused or not. */
  readonly named: readonly string[];
};

/** Records added less records removed. */
export function liveChange({ arrivals, departures }: Pick<RowChanges, 'arrivals' | 'departures'>): number {
  return arrivals.filter(({ previous }) => previous === undefined).length - departures.length;
}
