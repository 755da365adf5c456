/** What a complete full listing says about the records it left out. */
export type Listing = {
  /** Rows on all its pages, refused ones included. */
  readonly rowsRead: number;
  readonly expectedRows: number | undefined;
  /** Records of the feed before the listing's last page was applied, and those of them that no page named. */
  readonly live: number;
  readonly missing: number;
};

export type HoldReason = 'rows-disagree' | 'empty-listing' | 'shrunken-listing';

/** Losing at most this many is a normal day even for a small feed (judgement). */
const alwaysAllowed = 20;
/** More than this share, or this many, must be agreed by a person first (reference security-reliability-connectors B1, rule 6). */
const shareAllowed = 0.05;
const countAllowed = 500;

/** Why nothing may be removed on the word of this listing, or undefined when it may. A listing that lost nothing is never held. */
export function removalGuard({ rowsRead, expectedRows, live, missing }: Listing): HoldReason | undefined {
  if (missing === 0) return undefined;
  if (expectedRows !== undefined && expectedRows !== rowsRead) return 'rows-disagree';
  if (rowsRead === 0) return 'empty-listing';
  if (missing > countAllowed) return 'shrunken-listing';
  return missing > alwaysAllowed && missing > live * shareAllowed ? 'shrunken-listing' : undefined;
}
