import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { ConnectorError, retryAfterMs } from '@mast/connector-kit';
import { z } from 'zod';

import { pinned } from '../client/pin.ts';
import { readBody } from '../client/read-body.ts';
import type { FhirConfig } from '../config.ts';
import type { Run } from '../poll/run.ts';
import { filePlace } from './file-place.ts';
import { manifestSchema } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** Which export is under way at the server, kept beside the runner: an address without personal values. */
const jobSchema = z.object({ id: z.string(), statusUrl: z.string() });
export type ExportJob = z.infer<typeof jobSchema>;

const around = ['Patient', 'Organization', 'Location', 'PractitionerRole', 'Practitioner'];
/** Servers take minutes to hours; a reading does not stand in the way of other feeds for longer than this, and the next one asks again. */
const longestWaitMs = 10 * 60_000;
const [firstPauseMs, longestPauseMs] = [1_000, 60_000];

/** The export that the feed's position or state tells of, or a new one. */
export async function openJob(run: Run): Promise<ExportJob> {
  const kept = jobSchema.safeParse(await run.context.state.read('export'));
  const wanted = run.at.export?.id;
  return kept.success && (wanted === undefined || kept.data.id === wanted) ? kept.data : startJob(run);
}

/** Asks for an export of what is read and what stands around it. Errors: `config/export-not-offered`, those of a transport. */
export async function startJob({ transport, types, context: { config, state } }: Run): Promise<ExportJob> {
  const query = new URLSearchParams({ _outputFormat: 'application/fhir+ndjson', _type: [...types, ...around].join(',') });
  const response = await transport.send(`${config.exportPath}?${query.toString()}`, { headers: { prefer: 'respond-async' } }).catch((error: unknown) => {
    throw error instanceof ConnectorError && (error.code === 'not-there' || error.code === 'question-refused') ? new ConnectorError('config', 'export-not-offered') : error;
  });
  await response.body?.cancel();
  const statusUrl = response.headers.get('content-location');
  if (response.status !== 202 || statusUrl === null) throw new ConnectorError('config', 'export-not-offered');
  const job = { id: randomUUID(), statusUrl: pinned(statusUrl, config.baseUrl) };
  await state.write('export', job);
  return job;
}

/** What the export has come to; `forgotten` where the server knows it no longer, `later` where it takes longer than a reading waits. */
export async function awaitJob({ transport, context }: Run, { statusUrl }: ExportJob): Promise<Manifest | 'forgotten' | 'later'> {
  const { clock, signal, config } = context;
  let waitedMs = 0;
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const response = await transport.send(statusUrl, { headers: { accept: 'application/json' } }).catch((error: unknown) => {
      if (error instanceof ConnectorError && error.code === 'not-there') return undefined;
      throw error;
    });
    if (response === undefined) return 'forgotten';
    if (response.status !== 202) return held(await readBody(response), config);
    await response.body?.cancel();
    const asked = Math.max(retryAfterMs(response.headers.get('retry-after'), clock.now()) ?? pauseMs, 50);
    if (waitedMs + asked > longestWaitMs) return 'later';
    waitedMs += asked;
    context.progress({ item: '$export', done: waitedMs });
    await sleep(asked, undefined, { signal }).catch(() => undefined);
  }
  return 'later';
}

/** Tells the server that its files may go. One that will not hear of it keeps them for as long as it keeps such files. */
export async function endJob({ transport, context: { state } }: Run, { statusUrl }: ExportJob): Promise<void> {
  await state.write('export', null);
  await transport.send(statusUrl, { method: 'DELETE' }).then((response) => response.body?.cancel(), () => undefined);
}

/** Every file must lie where files may: an address elsewhere is not asked, with a token or without. */
function held(answer: unknown, config: FhirConfig): Manifest {
  const parsed = manifestSchema.safeParse(answer);
  if (!parsed.success) throw new ConnectorError('data', 'answer-unreadable');
  const { output, deleted, error, requiresAccessToken } = parsed.data;
  for (const { url } of [...output, ...deleted, ...error]) filePlace(url, config, requiresAccessToken);
  return parsed.data;
}
