import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { caseWay, fhirResources, healthWay, hl7Messages, type SsdRows, ssdRows, type TemplateRow, writeExtracts, type WriteSummary } from '@mast/example-population';

import { casesOf } from './case-feed.ts';
import { type FeedStatus } from './feed-status.ts';
import type { Progress } from './progress.ts';
import { sendMessages } from './send-messages.ts';
import { type SftpAccount, upload } from './upload.ts';

/** The population's seed: the same demonstration on every machine. */
const seed = 20_261_121;
const askEveryMs = 500;
/** A load that stands still this long has failed; the connector's own retries end long before. */
const standstillMs = 120_000;

/**
 * Makes the partners' extracts, sends them over SFTP as the partners would, and waits until the core API holds every row, in records or in
 * quarantine. Most of the health board's rows stand on its own FHIR server, or come as messages of its hospitals; the cases of one children's service in its reporting database, where there is one. The extracts hold readable (synthetic) people and are removed afterwards.
 */
export async function loadFeeds(wish: {
  folder: string;
  /** About how many headline records. */
  records: number;
  /** Where the health board's server finds its resources. */
  fhirFile: string;
  /** Where the hospitals' messages are taken. */
  mllpPort: number;
  /** Writes a case-management system's tables; undefined where no reporting database stands here, and the daily file brings everything. */
  fillCases: ((tables: SsdRows) => Promise<void>) | undefined;
  today: string;
  accountOf: (feedId: string) => SftpAccount;
  statuses: () => Promise<FeedStatus[]>;
  progress: Progress;
}): Promise<WriteSummary> {
  const { records } = wish;
  wish.progress.step(`making ${records.toLocaleString('en-GB')} synthetic headline records of eight partner systems`);
  const rows = { fhir: [] as TemplateRow[], hl7v2: [] as TemplateRow[], database: [] as TemplateRow[] };
  const divert = (feedId: string, row: TemplateRow): boolean => {
    if (feedId === casesOf && wish.fillCases !== undefined && caseWay(row) === 'database') return rows.database.push(row) > 0;
    const way = feedId === 'swansea-bay-health' ? healthWay(row) : 'file';
    return way !== 'file' && rows[way].push(row) > 0;
  };
  const summary = await writeExtracts({ folder: wish.folder, seed, today: wish.today, records, divert });
  await writeFile(`${wish.fhirFile}.part`, fhirResources(rows.fhir).map((resource) => `${JSON.stringify(resource)}\n`).join(''), { mode: 0o600 });
  await rename(`${wish.fhirFile}.part`, wish.fhirFile);
  await wish.fillCases?.(ssdRows(rows.database));
  try {
    wish.progress.step('sending them over SFTP, as the partners would');
    for (const file of summary.files) await upload(wish.accountOf(file.feedId), join(wish.folder, file.file), join(wish.folder, file.manifest));
  } finally {
    await rm(wish.folder, { recursive: true, force: true });
  }
  wish.progress.step("sending the hospitals' messages over MLLP");
  await sendMessages(wish.mllpPort, hl7Messages(rows.hl7v2));
  await untilLoaded(summary, wish);
  return summary;
}

async function untilLoaded(summary: WriteSummary, wish: { statuses: () => Promise<FeedStatus[]>; progress: Progress }): Promise<void> {
  let seen = -1;
  let since = performance.now();
  for (;;) {
    const done = (await wish.statuses()).reduce((sum, feed) => sum + feed.liveRecords + feed.quarantined, 0);
    wish.progress.count('connectors deliver, core matches', done, summary.records);
    if (done >= summary.records) break;
    if (done !== seen) since = performance.now();
    else if (performance.now() - since > standstillMs) throw new Error(`loading stands still at ${done} of ${summary.records} records; see .mast/logs/connectors.log`);
    seen = done;
    await pause(askEveryMs);
  }
  wish.progress.endCount();
}
