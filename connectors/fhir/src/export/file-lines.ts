import { ConnectorError } from '@mast/connector-kit';

import type { Run } from '../poll/run.ts';
import type { ExportFile, Manifest } from './manifest.ts';
import { filePlace } from './file-place.ts';
import { readNdjson } from './read-ndjson.ts';

/** The values of one file of an export, streamed; a line that is no JSON as the text `unreadable`, which is no resource. Fewer lines, or more, than the manifest counts: `transient/source-cut`. */
export async function* fileLines({ transport, context: { config } }: Run, { url, count }: ExportFile, { requiresAccessToken }: Manifest): AsyncGenerator<unknown, void, void> {
  const response = await transport.send(url, { headers: { accept: 'application/fhir+ndjson' }, ...filePlace(url, config, requiresAccessToken) });
  let lines = 0;
  for await (const line of readNdjson(response)) {
    lines += 1;
    yield line === 'unreadable' ? `unreadable ${lines}` : line.value;
  }
  if (count !== undefined && count !== lines) throw new ConnectorError('transient', 'source-cut');
}
