import { ConnectorError } from './connector-error.ts';
import type { Page } from './page.ts';

/** Batches per DESIGN section 6. */
export const mostRows = 1_000;
export const mostBytes = 4 * 1024 * 1024;
const mostCursorCharacters = 4_000;

/** Rows that were left out on purpose. */
export function leftOutOf({ leftOut = {} }: Page): number {
  return Object.values(leftOut).reduce((sum, count) => sum + count, 0);
}

/**
 * Holds a page to the contract before it is sent. Throws `system/page-not-conserved` where rows that were read are neither sent, rejected nor
 * left out by a rule (rows would be lost and nobody would know), `system/page-too-large`, `system/cursor-unusable`.
 */
export function holdPage(page: Page): void {
  const sent = page.records.length + page.tombstones.length;
  if (sent > mostRows) throw new ConnectorError('system', 'page-too-large');
  if (page.cursor === '' || page.cursor.length > mostCursorCharacters) throw new ConnectorError('system', 'cursor-unusable');
  if (page.read !== undefined && page.read !== sent + page.rejects.length + leftOutOf(page)) throw new ConnectorError('system', 'page-not-conserved');
}
