import { constants, gunzipSync } from 'node:zlib';

import type { ConnectorContext, SourceSchema } from '@mast/connector-kit';
import { readRows, readyFiles } from '@mast/connector-kit/files';
import type { Encoding, FetchedFile } from '@mast/connector-kit/files';
import type { Mailbox } from '@mast/connector-kit/intake';

import type { PoliceConfig } from './config.ts';
import { placesOf } from './places.ts';
import { csvPlaces } from './read-csv.ts';
import { readXml } from './read-xml.ts';
import { meanings } from './shape.ts';
import type { Shape } from './shape.ts';
import { termsOf } from './terms.ts';
import { xmlPlan } from './xml-plan.ts';

type Found = { readonly declared: readonly string[]; readonly others: number };

const headBytes = 256 * 1024;
const limits = { maxUnpackedBytes: 16 * 1024 * 1024, maxRowBytes: 64 * 1024 };

/** The declared parts of the newest extract that waits, as far as its beginning shows them; of the shape where none does. What nobody declared is counted and not named. */
export async function discoverExtract(context: ConnectorContext<PoliceConfig>, mailbox: Mailbox): Promise<SourceSchema> {
  const { shape } = termsOf(context.config);
  const newest = readyFiles(await mailbox.list(), context.config.filePrefix).at(-1);
  const all = shape.ending === 'csv' ? [...new Set(placesOf(shape).map(({ at }) => at))] : [...xmlPlan(shape).values.keys()];
  const found: Found = newest === undefined || newest.sealed ? { declared: all, others: 0 } : await look(context, mailbox, newest, shape);
  // Parts that an extract may lack are there, whether somebody in its beginning has them or not.
  const optional = new Set(shape.optional);
  const isOptional = (at: string): boolean => optional.has(shape.ending === 'csv' ? at : at.slice((shape.xml?.event ?? '').length + 1));
  const fields = all.filter((at) => isOptional(at) || found.declared.includes(at)).map((at) => ({ name: at, type: typeOf(shape, at), required: !isOptional(at) }));
  return { streams: [{ name: shape.shape, fields: [...fields, ...Array.from({ length: found.others }, (_, at) => ({ name: `unknown-${at + 1}`, type: 'text' as const, required: false }))] }] };
}

function typeOf(shape: Shape, at: string): 'date' | 'code' | 'text' {
  const places = shape.ending === 'csv' ? placesOf(shape).filter((place) => place.at === at) : (xmlPlan(shape).values.get(at) ?? []);
  if (places.some(({ field }) => /date$/i.test(field))) return 'date';
  return places.some(({ group, field }) => `${group}.${field}` in meanings || field === 'type') ? 'code' : 'text';
}

async function look(context: ConnectorContext<PoliceConfig>, mailbox: Mailbox, { name, packed }: { readonly name: string; readonly packed: boolean }, shape: Shape): Promise<Found> {
  const head = await mailbox.head(name, headBytes);
  const handle = await context.state.temporaryFile();
  try {
    const content = packed ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limits.maxUnpackedBytes }) : head;
    await handle.write(content, 0, content.length, 0);
    const file = { handle, bytes: content.length, packed: false };
    const encoding = shape.encoding === 'utf-8' ? 'utf-8' : 'windows-1252';
    return shape.ending === 'csv' ? await lookAtCsv(file, shape, encoding) : await lookAtXml(file, shape, encoding);
  } catch {
    // What cannot be read has none of the parts; the force is told when the file's turn comes.
    return { declared: [], others: 0 };
  } finally {
    await handle.close();
  }
}

async function lookAtCsv(file: FetchedFile, shape: Shape, encoding: Encoding): Promise<Found> {
  for await (const { cells } of readRows(file, { encoding, delimiter: shape.delimiter }, limits)) {
    const { found, unread } = csvPlaces(cells, shape, encoding);
    return { declared: found, others: unread.length };
  }
  return { declared: [], others: 0 };
}

async function lookAtXml(file: FetchedFile, shape: Shape, encoding: Encoding): Promise<Found> {
  const rows = readXml(file, shape, encoding, limits, true);
  for (let next = await rows.next(); ; next = await rows.next()) if (next.done === true) return { declared: [...next.value.declared], others: next.value.others };
}
