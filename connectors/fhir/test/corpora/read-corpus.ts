import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { resourceOfXml } from './fhir-xml.ts';

/** Every resource below a folder: JSON, NDJSON and XML files, those inside bundles among them. A file that holds none is passed over by its name. */
export function readCorpus(folder: string): unknown[] {
  return filesBelow(folder).flatMap((file) => {
    if (file.endsWith('.ndjson')) return readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap((line) => unpacked(JSON.parse(line)));
    if (file.endsWith('.json')) return unpacked(JSON.parse(readFileSync(file, 'utf8')));
    return file.endsWith('.xml') ? unpacked(resourceOfXml(readFileSync(file, 'utf8'))) : [];
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).toSorted().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** The resources of a bundle, or the one itself. */
function unpacked(raw: unknown): unknown[] {
  const { resourceType, entry } = raw as { resourceType?: unknown; entry?: unknown };
  if (resourceType !== 'Bundle') return typeof resourceType === 'string' ? [raw] : [];
  return [entry ?? []].flat().flatMap((one: unknown) => ((one as { resource?: unknown }).resource === undefined ? [] : [(one as { resource: unknown }).resource]));
}
