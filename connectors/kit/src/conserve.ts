import { ConnectorError } from './connector-error.ts';
import type { Page, PageOutcome } from './page.ts';

/**
 * The conservation law: every row that was sent is applied, unchanged, rejected, tombstoned or held. Only the last page of a full listing
 * may answer for more, since the records it leaves out are tombstoned or held besides. Throws `system/conservation-broken`: a reply that
 * does not add up means rows were lost, and that is never a success.
 */
export function conserve(page: Page, outcome: PageOutcome): void {
  const sent = page.records.length + page.tombstones.length;
  const { applied, unchanged, rejected, tombstoned, held } = outcome;
  const answered = applied + unchanged + rejected + tombstoned + held;
  const beyond = answered - sent;
  const allowed = page.generation?.last === true ? tombstoned + held : 0;
  const refusedRows = new Set(outcome.rejects.map(({ row }) => row));
  const rejectsFit = [...refusedRows].every((row) => row < sent) && refusedRows.size === rejected;
  if (beyond < 0 || beyond > allowed || !rejectsFit) throw new ConnectorError('system', 'conservation-broken');
}
