import type { OrganisationId } from '../shared/brands.ts';

/** How a record came into an answer: its involvement was shown; it was read for a summary of a person or a place; it names somebody of a household; its address was offered; it was compared in a review; only that there is something was said. */
export const disclosureWays = ['shown', 'listed', 'household', 'address', 'compared', 'existence'] as const;
export type DisclosureWay = (typeof disclosureWays)[number];

/** One record of an answer, as its owner may read of it. `ref` is the source's own reference; undefined where only its keyed hash was at hand. */
export type DisclosedRecord = { readonly owner: OrganisationId; readonly feedId: string; readonly source: Buffer; readonly recordId?: string | undefined; readonly ref?: string | undefined; readonly version?: number | undefined; readonly way: DisclosureWay };

/**
 * By what a leaf is found again, and what is read of it, written with it and kept apart from it. Texts are clear, to be hashed with a key before they are stored.
 */
export type Trace = {
  /** What was asked: sealed by itself, committed to by the payload, and the first to go. */
  readonly terms?: object | undefined;
  /** Whom and what the question was about. */
  readonly asked: readonly string[];
  /** Whom and what the answer was made of; the records themselves need not be named here. */
  readonly shown: readonly string[];
  readonly records: readonly DisclosedRecord[];
  readonly gateways: readonly string[];
};

/** A trace of terms alone: nothing was answered. */
export function traceOfTerms(terms: object | undefined, gateways: readonly string[] = []): Trace {
  return { terms, asked: [], shown: [], records: [], gateways };
}

/** The text by which a record is found, from the keyed hash of its source's reference: the same when the record was deleted and sent again. */
export function recordText(source: Buffer): string {
  return `record|${source.toString('hex')}`;
}

export function personText(personId: string): string {
  return `person|${personId}`;
}
