import { z } from 'zod';

import type { Page, Position } from './page.ts';
import type { RowLog } from './row-log.ts';
import type { StateFolder } from './state-folder.ts';

const place = { sequence: z.int().min(0), cursor: z.string().nullable() };
/** A log of which every row was taken under these terms, as long as it was, and which listing it holds. */
const trust = z.object({ terms: z.string(), bytes: z.int(), listing: z.string() });
const standSchema = z.object({
  version: z.literal(1),
  ...place,
  log: trust.nullable(),
  next: trust.nullable(),
  /** `named`: which of its records were named (bits, base64); `refs`: digests of all its other rows (base64). `isListed`: noted in the listing under way. */
  sent: z.object({ ...place, terms: z.string(), named: z.string(), refs: z.string(), isListed: z.boolean(), isLast: z.boolean() }).optional(),
});
const name = 'rows-stand';

/**
 * Where core-api stood after the last page that the row logs hold, which of the logs may be relied on, and the page that went out last. It is written before a page goes out and after its outcome was noted, so that whatever ends
 * in between, core-api's own place tells which of the two it is: a page that was stored and whose outcome nobody heard is forgotten row by row, and anything else is no memory at all.
 */
export type RowStand = z.infer<typeof standSchema>;
export type Trust = NonNullable<RowStand['log']>;
export type SentPage = NonNullable<RowStand['sent']>;

/** Nothing is relied on. */
function noStand(): RowStand {
  return { version: 1, sequence: 0, cursor: null, log: null, next: null };
}

/** What was written last, if the logs are at least as long as they were then and the same ones: after a loss of power they may not be. */
export async function readStand(folder: StateFolder, log: RowLog | undefined, next: RowLog | undefined): Promise<RowStand> {
  const read = standSchema.safeParse(await folder.read(name));
  return read.success && isAsNoted(read.data.log, log) && isAsNoted(read.data.next, next) ? read.data : noStand();
}

export function writeStand(folder: StateFolder, stand: RowStand): Promise<void> {
  return folder.write(name, stand);
}

export function trustOf(log: RowLog, terms: string): Trust {
  return { terms, bytes: log.bytes(), listing: log.listing.toString(16) };
}

/** Whether a page's place and core-api's are one. */
export function isAt(one: Position, other: Position): boolean {
  return one.sequence === other.sequence && one.cursor === other.cursor;
}

/** Whether the page asks again for the outcome of the one that went out last. */
export function isSentAgain(sent: SentPage | undefined, { resend, cursor }: Page): sent is SentPage {
  return sent !== undefined && resend !== undefined && isAt(sent, { sequence: resend.sequence + 1, cursor });
}

function isAsNoted(noted: Trust | null, log: RowLog | undefined): boolean {
  return noted === null || (log !== undefined && log.bytes() >= noted.bytes && log.listing.toString(16) === noted.listing);
}
