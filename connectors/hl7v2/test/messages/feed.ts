import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import type { z } from 'zod';

import type { FoldContext } from '../../src/fold/fold.ts';
import type { KeptMessage } from '../../src/fold/kept-message.ts';
import { judge } from '../../src/mapping/judge.ts';
import type { Judgement } from '../../src/mapping/judge.ts';
import { mappingConfig } from '../../src/mapping/mapping-config.ts';
import type { MappingConfig } from '../../src/mapping/mapping-config.ts';
import { readHeader } from '../../src/message/read-header.ts';

/** A feed of the University Hospital of Nowhere: emergency attendances, children who were not brought, and flagged encounters. */
const own: z.input<typeof mappingConfig> = parse(readFileSync(join(import.meta.dirname, 'feed.yaml'), 'utf8')) as z.input<typeof mappingConfig>;

export function feedMapping(changes: Partial<z.input<typeof mappingConfig>> = {}): MappingConfig {
  return mappingConfig.parse({ ...own, ...changes });
}

export const foldContext: FoldContext = { feedId: 'nowhere', digest: (text) => createHmac('sha256', 'key of the tests').update(text).digest('base64url').slice(0, 16) };

/** Bytes of a message that is written with a line for each segment. */
export function bytesOf(text: string, end = '\r'): Buffer {
  return Buffer.from(text.trim().split('\n').join(end) + end);
}

export function judgeBytes(bytes: Uint8Array, mapping: MappingConfig = feedMapping(), receivedAt = new Date('2026-11-21T20:00:00Z')): Judgement | { readonly kind: 'unreadable'; readonly rule: string } {
  const header = readHeader(bytes);
  return header.ok ? judge(bytes, header.value, mapping, { receivedAt }) : { kind: 'unreadable', rule: header.failure.code };
}

/** What is kept of a message that must be kept. It has been through JSON, as in the ledger. */
export function keptOf(text: string, mapping: MappingConfig = feedMapping(), receivedAt?: Date): KeptMessage {
  const judged = judgeBytes(bytesOf(text), mapping, receivedAt);
  if (judged.kind !== 'kept') throw new Error(`not kept: ${judged.rule}`);
  return JSON.parse(JSON.stringify(judged.message)) as KeptMessage;
}

export function readCases<Case>(name: string): Case[] {
  return parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Case[];
}
