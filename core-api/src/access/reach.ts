import type { IsoDate } from '../shared/brands.ts';
import { monthsBefore } from '../shared/months-before.ts';
import type { Gateway } from './gateway.ts';
import type { Birth, TimeOfLife } from './time-of-life.ts';
import { timeOfLife } from './time-of-life.ts';

/** What one agreement in force lets a feed be asked for. */
export type FeedTerms = {
  /** The gateways that the agreement names; null: it leaves that to the catalogue. */
  readonly gateways: readonly string[] | null;
  /** Months of involvements that it lets a reader see. */
  readonly displayMonths: number;
  /** It lets organisations that only read ask by address and see where somebody is. */
  readonly readerLocations: boolean;
  /** Work that is still open stays visible under a gateway for one time of life, at whatever age it began. */
  readonly openAcrossAges: boolean;
};

/** One way to a feed: a declared gateway that reaches it, under an agreement that names that gateway or none. */
export type Reach = {
  /** Months of records that may be seen: the shorter of the agreement's and the gateway's. */
  readonly months: number;
  readonly showsLocations: boolean;
  readonly onlyRecordsOf: TimeOfLife | undefined;
  /** Work that is still open is seen at whatever age it began, since the agreement says so. */
  readonly keepsOpen: boolean;
  readonly excludesCategories: readonly string[];
};

/** In what a gateway may narrow what an agreement would show. */
export const narrowings = ['categories', 'time-of-life', 'months', 'locations'] as const;
export type NarrowedIn = (typeof narrowings)[number];

/** What the decision hangs on of a record. */
export type RecordFacts = {
  readonly date: string;
  readonly endDate?: string | undefined;
  readonly status: 'open' | 'closed' | 'unknown';
  readonly category?: string | undefined;
  /** The record's own birth date, or what other records say where it has none. */
  readonly births: readonly Birth[];
};

/** Whether work goes on today: a source may call it open and plan its last day. */
export function isStillOpen({ status, endDate }: Pick<RecordFacts, 'status' | 'endDate'>, today: string): boolean {
  return status === 'open' && (endDate === undefined || endDate >= today);
}

/** The way that a gateway opens under one agreement's terms; undefined where the entry excludes the feed's service or sector. */
export function reachOf(gateway: Pick<Gateway, 'excludesServices' | 'narrows'>, terms: FeedTerms, feed: { readonly service: string; readonly sector: string }, readsOnly: boolean): Reach | undefined {
  const { narrows } = gateway;
  if (gateway.excludesServices.includes(feed.service) || narrows?.excludesSectors?.includes(feed.sector) === true) return undefined;
  return {
    months: Math.min(terms.displayMonths, narrows?.months ?? terms.displayMonths),
    showsLocations: narrows?.withholdsLocations !== true && (terms.readerLocations || !readsOnly),
    onlyRecordsOf: narrows?.onlyRecordsOf,
    keepsOpen: terms.openAcrossAges,
    excludesCategories: narrows?.excludesCategories ?? [],
  };
}

/**
 * Whether a record may be seen by this way, on a day: the one place where that is decided (cases/narrowing.yaml). Older work that is still open stays, whatever the months. A record is of the time of life of its first day; one of which
 * nobody knows how old the person was is not left out for it: a gap that nobody meant is the worse of two errors, and the gateway's words do not reach so far. `longestMonths`: the answer's own window; undefined: of
 * whatever age the record is.
 */
export function reachesRecord(reach: Reach, record: RecordFacts, today: IsoDate, longestMonths: number | undefined): boolean {
  if (record.category !== undefined && reach.excludesCategories.includes(record.category)) return false;
  const open = isStillOpen(record, today);
  const age = reach.onlyRecordsOf === undefined || (open && reach.keepsOpen) ? undefined : timeOfLife(record.date, record.births);
  if (age !== undefined && age !== reach.onlyRecordsOf) return false;
  return open || longestMonths === undefined || record.date >= monthsBefore(today, Math.min(reach.months, longestMonths));
}

/** Whether everything that `narrow` lets be seen is seen by `wide`, too; locations apart. */
export function covers(wide: Reach, narrow: Reach): boolean {
  const ofEveryAge = wide.onlyRecordsOf === undefined;
  const ofItsAge = wide.onlyRecordsOf === narrow.onlyRecordsOf && (wide.keepsOpen || !narrow.keepsOpen);
  return wide.months >= narrow.months && (ofEveryAge || ofItsAge) && wide.excludesCategories.every((category) => narrow.excludesCategories.includes(category));
}

/** Whether every record that is seen by one of these ways shows where somebody is. */
export function locatesAll(reaches: readonly Reach[]): boolean {
  return reaches.every((reach) => reach.showsLocations || reaches.some((other) => other.showsLocations && covers(other, reach)));
}

/**
 * In what the declared gateways narrow a feed: beside what the same agreements would show if no entry narrowed (`unnarrowed`). From the entries and agreements alone, whatever records there are. Empty where another
 * declared gateway gives all of it.
 */
export function narrowedIn(reaches: readonly Reach[], unnarrowed: readonly Reach[]): NarrowedIn[] {
  const gives = (reach: Reach, wide: Reach): boolean => covers(reach, wide) && (reach.showsLocations || !wide.showsLocations);
  const lost = unnarrowed.filter((wide) => !reaches.some((reach) => gives(reach, wide)));
  const widest = reaches.filter((reach) => !reaches.some((other) => gives(other, reach) && !gives(reach, other)));
  const differs: Readonly<Record<NarrowedIn, (reach: Reach, wide: Reach) => boolean>> = {
    categories: ({ excludesCategories }) => excludesCategories.length > 0,
    'time-of-life': ({ onlyRecordsOf }) => onlyRecordsOf !== undefined,
    months: (reach, wide) => reach.months < wide.months,
    locations: (reach, wide) => wide.showsLocations && !reach.showsLocations,
  };
  return narrowings.filter((kind) => lost.some((wide) => widest.some((reach) => differs[kind](reach, wide))));
}
