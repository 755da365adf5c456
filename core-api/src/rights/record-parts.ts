import { canonicalJson } from '../shared/canonical-json.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { RecordPart } from './rights-content-schema.ts';

/** What a record says in each part that somebody may call wrong, as text that is equal for equal content. Pure. */
export function partsOf(record: HeadlineRecord): Readonly<Record<RecordPart, string>> {
  const { service, kind, status, date, endDate, caseRef, person, addresses, contact } = record;
  const text = (value: unknown): string => canonicalJson(value ?? null);
  const birth = { dateOfBirth: person?.dateOfBirth, expectedDate: person?.expectedDate };
  return {
    names: text(person?.names),
    birth: text(birth),
    addresses: text(addresses),
    numbers: text({ identifiers: person?.identifiers, caseRef }),
    dates: text({ date, endDate }),
    state: text({ service, kind, status }),
    contact: text(contact),
    whole: text({ names: person?.names, ...birth, identifiers: person?.identifiers }),
  };
}

/** How a record stood when a task was opened, or stands now: digests of its parts, and its level. */
export type RecordState = { readonly digests: Readonly<Record<string, string>>; readonly level: number };

type Asked = { readonly ask: 'correct' | 'restrict' | 'remove'; readonly parts: readonly string[] } & RecordState;

/**
 * Whether the source system has done what a task asks, by the record as it has come (undefined: no more). What came no more is done, whatever was asked. A correction is done when each part that was called wrong says something else: what
 * it says is between the person and the controller. Pure.
 */
export function isTaskDone({ ask, parts, digests, level }: Asked, now: RecordState | undefined): boolean {
  if (now === undefined) return true;
  if (ask === 'correct') return parts.every((part) => now.digests[part] !== digests[part]);
  return ask === 'restrict' && now.level > level;
}
