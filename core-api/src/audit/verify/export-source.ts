import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';

import type { AuditSource } from './audit-source.ts';
import { exportFormat } from './write-export.ts';

const bytes = z.string().transform((text) => Buffer.from(text, 'base64'));
const moment = z.iso.datetime().transform((text) => new Date(text));
const hex = z.string().transform((text) => Buffer.from(text, 'base64').toString('hex'));
const leaf = z.object({ period: z.string(), at: z.iso.datetime(), kind: z.string(), organisationId: z.string(), accountId: z.string().nullable(), declarationId: z.string().nullable(), header: z.string(), commitment: hex, leafHash: hex });
const entry = z.object({ position: z.int(), leafId: z.string(), leafHash: hex, leaf: leaf.nullable() }).transform((one) => ({ ...one, leaf: one.leaf === null ? undefined : { ...one.leaf, sealed: undefined, beside: undefined } }));
const checkpoint = z.object({ size: z.int(), root: bytes, sealedAt: moment, note: z.string() });
const cosignature = z.object({ size: z.int(), witness: z.string(), at: moment, line: z.string() });
const placeless = z.object({ leafId: z.string(), leafHash: hex, at: moment, waits: z.boolean() }).transform((one) => ({ ...one, expiry: undefined }));
const manifest = z.object({ format: z.literal(exportFormat), logs: z.array(z.object({ log: z.int(), origin: z.string(), verifierKey: z.string(), size: z.int(), root: bytes })) });

/** Lines parsed at a time. */
const atATime = 2_000;

/** The trail and its logs out of an export's folder. Rejects with a ZodError or SyntaxError for a line that is none of it. */
export function exportSource(folder: string): AuditSource {
  const lines = <Value>(name: string, schema: z.ZodType<Value>): AsyncGenerator<Value[], void, void> => readLines(join(folder, name), schema);
  return {
    logs: async () => manifest.parse(JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8'))).logs,
    entries: (log) => lines(`log-${log}.entries.jsonl`, entry),
    checkpoints: (log) => lines(`log-${log}.checkpoints.jsonl`, checkpoint),
    cosignatures: (log) => lines(`log-${log}.cosignatures.jsonl`, cosignature),
    placeless: () => lines('placeless.jsonl', placeless),
  };
}

async function* readLines<Value>(path: string, schema: z.ZodType<Value>): AsyncGenerator<Value[], void, void> {
  let page: Value[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    page.push(schema.parse(JSON.parse(line)));
    if (page.length < atATime) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
