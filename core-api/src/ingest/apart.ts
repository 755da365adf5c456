import type { FeedId, OrganisationId } from '../shared/brands.ts';

/** A source that lists a person once. */
export type UniqueSource = { readonly organisationId: OrganisationId; readonly feedId: FeedId };

/**
 * What sets the content of one record apart from equal content of others: the keyed hash of the record's reference in hexadecimal, and the source's name
 * where it lists a person once. Part of the content's identity, which is a keyed hash, and sealed beside the content; never stored in clear.
 */
export function apartOf(sourceKey: string, source?: UniqueSource): string {
  return source === undefined ? sourceKey : `${sourceKey}@${source.organisationId}/${source.feedId}`;
}

/** The record that a content apart belongs to: keyed hash of its reference, hexadecimal. */
export function sourceKeyOf(apart: string): string {
  return apart.split('@', 1)[0] ?? apart;
}

/** The source that lists a person once, if the record is of one. */
export function uniqueSourceOf(apart: string): string | undefined {
  const at = apart.indexOf('@');
  return at < 0 ? undefined : apart.slice(at + 1);
}
