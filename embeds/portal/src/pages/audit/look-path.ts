import { londonDay } from '@mast/panel/answer';

/** Where information governance opens what a colleague asked on the day of a moment; the page asks before it opens anything. */
export function lookPath(accountId: string, moment: string): string {
  return `/audit/look?account=${accountId}&day=${londonDay(new Date(moment))}`;
}
