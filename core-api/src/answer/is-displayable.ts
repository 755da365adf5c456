import { isOpenBefore, windowMonths } from './frequency.ts';
import { monthsBefore } from './months-before.ts';
import type { OpenRecord } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';
import { feedKey } from './open-scope.ts';

/**
 * Whether an agreement lets a record be shown today: dated within the feed's display months and the answer's window, or older work that is still open. A shielded record is
 * never shown; it is not found either, this is the second lock on that door.
 */
export function isDisplayable(open: OpenRecord, scope: OpenScope): boolean {
  return open.record.sensitivity !== 2 && isInDisplay(open, scope);
}

/** The same for an override, which alone shows what is shielded. */
export function isInDisplay({ organisationId, feedId, record }: OpenRecord, scope: OpenScope): boolean {
  const feed = scope.feeds.get(feedKey(organisationId, feedId));
  if (feed === undefined || feed.narrowedByGateway || feed.suspended) return false;
  return isWithin(record, scope, feed.displayMonths);
}

/** Whether the asking organisation may be shown where this record's person is; an organisation that only reads may where an agreement says so, for that agreement's months. */
export function showsLocation({ organisationId, feedId, record }: OpenRecord, scope: OpenScope): boolean {
  const months = scope.feeds.get(feedKey(organisationId, feedId))?.locationMonths ?? 0;
  return months > 0 && isWithin(record, scope, months);
}

function isWithin(record: OpenRecord['record'], { today }: OpenScope, months: number): boolean {
  const from = monthsBefore(today, Math.min(months, windowMonths));
  return record.date >= from || isOpenBefore(record, from, today);
}
