import type { Reach } from '../access/reach.ts';
import { reachesRecord } from '../access/reach.ts';
import type { Birth } from '../access/time-of-life.ts';
import { windowMonths } from './frequency.ts';
import type { OpenRecord } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';
import { feedKey } from './open-scope.ts';

/**
 * Whether agreements and declared gateways let a record be shown today: dated within the months of a way that reaches it and the answer's window, or older work that is still open. A shielded record is
 * never shown; it is not found either, this is the second lock on that door.
 */
export function isDisplayable(open: OpenRecord, scope: OpenScope): boolean {
  return open.record.sensitivity !== 2 && isInDisplay(open, scope);
}

/** Whether a record is shown as one of an address, or names the address at all: those of restricted people never are, by whatever way. */
export function isShownAtPlace(open: OpenRecord, scope: OpenScope): boolean {
  return open.record.sensitivity === 0 && isDisplayable(open, scope);
}

/** The same for an override, which alone shows what is shielded. */
export function isInDisplay(open: OpenRecord, scope: OpenScope): boolean {
  return isReached(open, scope, windowMonths, () => true);
}

/** Whether the declared gateways reach a record at all, however old it is: what they do not reach is no evidence either. */
export function isWithinGateways(open: OpenRecord, scope: OpenScope): boolean {
  return isReached(open, scope, undefined, () => true);
}

/** Whether the asking organisation may be shown where this record's person is. */
export function showsLocation(open: OpenRecord, scope: OpenScope): boolean {
  return isReached(open, scope, windowMonths, ({ showsLocations }) => showsLocations);
}

/** The birth dates that a record itself gives; an unborn child has the expected one. */
export function birthsOf({ record: { person } }: OpenRecord): readonly Birth[] {
  if (person?.dateOfBirth !== undefined) return [person.dateOfBirth];
  return person?.expectedDate === undefined ? [] : [{ value: person.expectedDate, precision: 'day' }];
}

function isReached(open: OpenRecord, scope: OpenScope, longestMonths: number | undefined, admits: (reach: Reach) => boolean): boolean {
  const feed = scope.feeds.get(feedKey(open.organisationId, open.feedId));
  if (feed === undefined || feed.suspended) return false;
  const own = birthsOf(open);
  const facts = { ...open.record, births: own.length > 0 ? own : (open.otherBirths ?? []) };
  return feed.reaches.some((reach) => admits(reach) && reachesRecord(reach, facts, scope.today, longestMonths));
}
