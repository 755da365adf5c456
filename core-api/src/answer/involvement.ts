import { neutralContact, neutralService } from '../sensitivity/neutral-label.ts';
import type { AddressDetails, HeadlineRecord, PersonDetails, PersonName } from '../shared/headline.ts';
import type { Involvement } from './answer-schema.ts';
import { showsLocation } from './is-displayable.ts';
import type { OpenRecord } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';
import { feedKey } from './open-scope.ts';

/** A name as it is read: given, middle, family. */
export function nameText({ given, middle, family }: PersonName): string {
  return [given, middle, family].filter((part) => part !== undefined && part !== '').join(' ');
}

/** An address on one line. */
export function addressText({ lines, postcode }: AddressDetails): string {
  return [...lines, postcode].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The name a person goes by: the usual one, else the first given. */
export function usualName(person: PersonDetails): string | undefined {
  const name = person.names.find(({ use }) => use === 'usual') ?? person.names[0];
  return name === undefined ? undefined : nameText(name);
}

/** Addresses that may be shown at all: what a source calls confidential is never shown, and no fixed abode is not a place. */
export function shownAddresses(record: HeadlineRecord): AddressDetails[] {
  return (record.addresses ?? []).filter((address) => address.confidential !== true && address.role !== 'no-fixed-abode');
}

/**
 * A record as the eight columns of a MAST result. Of a restricted person no address appears, whichever record it stands in. `asOf` is the feed's last
 * good batch: a partner that sent again confirmed what it did not take back.
 */
export function involvementOf(open: OpenRecord, scope: OpenScope, isRestricted: boolean): Involvement {
  const { record, organisationId, feedId } = open;
  const feed = scope.feeds.get(feedKey(organisationId, feedId));
  const hidden = isRestricted || record.sensitivity > 0;
  const address = hidden || !showsLocation(open, scope) ? undefined : shownAddresses(record)[0];
  const fullName = record.person === undefined ? undefined : usualName(record.person);
  const dateOfBirth = record.person?.dateOfBirth?.value;
  return {
    involvementId: open.recordId,
    recordDate: record.date,
    ...(record.endDate === undefined ? {} : { endDate: record.endDate }),
    asOf: latest(open.receivedAt, feed?.lastGood ?? null).toISOString(),
    organisation: feed?.organisation ?? { code: '', name: '' },
    service: neutralService(record.service),
    kind: record.kind,
    status: record.status,
    ...(record.caseRef === undefined ? {} : { caseRef: record.caseRef }),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    ...(fullName === undefined || fullName === '' ? {} : { fullName }),
    ...(address === undefined ? {} : { fullAddress: addressText(address) }),
    contact: neutralContact(record.contact, scope.language),
    sensitive: hidden,
  };
}

/** Newest first; equal days by id, so that the order is the same each time. */
export function involvementsOf(records: readonly OpenRecord[], scope: OpenScope, isRestricted: boolean): Involvement[] {
  return records
    .map((record) => involvementOf(record, scope, isRestricted))
    .toSorted((a, b) => (a.recordDate === b.recordDate ? compare(a.involvementId, b.involvementId) : compare(b.recordDate, a.recordDate)));
}

function latest(a: Date, b: Date | null): Date {
  return b === null || a > b ? a : b;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
