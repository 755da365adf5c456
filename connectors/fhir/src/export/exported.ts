import { ConnectorError } from '@mast/connector-kit';

import type { ActivityType } from '../activity-types.ts';
import { activityTypes } from '../activity-types.ts';
import { Draft } from '../poll/draft.ts';
import type { Drafted } from '../poll/pages.ts';
import type { Position } from '../poll/position.ts';
import type { Run } from '../poll/run.ts';
import { takeActivity } from '../poll/take-activity.ts';
import { readResource } from '../resources/read-resource.ts';
import { deletedOf } from './deleted-of.ts';
import { awaitJob, endJob, openJob, startJob } from './export-job.ts';
import type { ExportJob } from './export-job.ts';
import { fileLines } from './file-lines.ts';
import type { ExportFile, Manifest } from './manifest.ts';
import { Spool } from './spool.ts';

/**
 * The first load as a bulk export (Bulk Data Access 2.0). It may take several readings: the export's address is kept beside the runner, and the cursor says which line of which file comes next. An export
 * that the server has forgotten, or whose files are gone, is asked for anew. What changed since is polled afterwards, from the export's own moment. Errors: `config/export-not-offered`, `data/export-incomplete`, those of a transport.
 */
export async function* exported(run: Run): AsyncGenerator<Drafted, void, void> {
  let job = await openJob(run);
  let manifest = await awaitJob(run, job);
  if (manifest === 'forgotten') {
    job = await startJob(run);
    manifest = await awaitJob(run, job);
  }
  if (manifest === 'later' || manifest === 'forgotten') return;
  await holdErrors(run, manifest);
  const spool = await Spool.open(run.context.state);
  try {
    await fill(run, manifest, spool);
    run.lookup.useSpool(spool);
    yield* activities(run, manifest, job);
  } catch (error) {
    // Files that are gone belong to an export that has had its time: the next reading asks for another.
    if (error instanceof ConnectorError && error.code === 'not-there') await run.context.state.write('export', null);
    throw error instanceof ConnectorError && error.code === 'not-there' ? new ConnectorError('transient', 'export-expired') : error;
  } finally {
    await spool.close();
  }
  run.at = positionAfter(run, manifest);
  yield { draft: new Draft(), at: run.at };
  await endJob(run, job);
}

/** Everything is polled from the moment that the export shows: nothing later is in it, however long it took. */
function positionAfter({ at: { export: _under, ...at }, types }: Run, { transactionTime }: Manifest): Position {
  const ms = Date.parse(transactionTime);
  const moments = Object.fromEntries([...types, 'Patient'].map((type) => [type, ms]));
  return { ...at, first: null, deleted: moments, read: moments };
}

async function* activities(run: Run, manifest: Manifest, { id }: ExportJob): AsyncGenerator<Drafted, void, void> {
  const files = manifest.output.filter(({ type }) => isRead(run, type)).toSorted(byTypeAndPlace);
  const from = run.at.export?.id === id ? run.at.export : { file: 0, line: 0 };
  for (let file = from.file; file < files.length; file += 1) yield* oneFile(run, files[file], manifest, { id, file, line: file === from.file ? from.line : 0 });
  yield* deletedOf(run, manifest);
}

async function* oneFile(run: Run, file: ExportFile | undefined, manifest: Manifest, from: NonNullable<Run['at']['export']>): AsyncGenerator<Drafted, void, void> {
  if (file === undefined) return;
  let draft = new Draft();
  let line = 0;
  let taken = 0;
  for await (const value of fileLines(run, file, manifest)) {
    line += 1;
    if (line <= from.line) continue;
    await takeActivity(run, draft, value, file.type as ActivityType);
    taken += 1;
    if (taken % run.context.config.pageRows !== 0 && !draft.isFull) continue;
    run.at = { ...run.at, export: { ...from, line } };
    yield { draft, at: run.at };
    draft = new Draft();
    run.context.progress({ item: file.type, done: line, ...(file.count === undefined ? {} : { total: file.count }) });
  }
  run.at = { ...run.at, export: { ...from, file: from.file + 1, line: 0 } };
  yield { draft, at: run.at };
}

/** What stands around the activities goes into the spool first. */
async function fill(run: Run, manifest: Manifest, spool: Spool): Promise<void> {
  for (const file of manifest.output.filter(({ type }) => !isRead(run, type))) {
    for await (const value of fileLines(run, file, manifest)) {
      const resource = readResource(value, run.reading);
      if (resource !== undefined) await spool.put(resource);
    }
  }
}

/** An export that says that something went wrong may have left anybody out: `data/export-incomplete`, and a person decides to poll instead. */
async function holdErrors(run: Run, manifest: Manifest): Promise<void> {
  for (const file of manifest.error) {
    for await (const value of fileLines(run, file, manifest)) {
      const { issue = [] } = value as { issue?: { severity?: string }[] };
      if (issue.length === 0 || issue.some(({ severity }) => severity !== 'information' && severity !== 'warning')) throw new ConnectorError('data', 'export-incomplete');
    }
  }
}

function isRead({ types }: Run, type: string): boolean {
  return (types as readonly string[]).includes(type);
}

/** The same order at every reading, since the cursor counts files. */
function byTypeAndPlace(one: ExportFile, other: ExportFile): number {
  const place = ({ type }: ExportFile): number => (activityTypes as readonly string[]).indexOf(type);
  return place(one) - place(other) || (one.url < other.url ? -1 : 1);
}
