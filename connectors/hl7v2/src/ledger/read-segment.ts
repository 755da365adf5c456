import { readFile } from 'node:fs/promises';

import type { Segment } from './journal-files.ts';
import { decodeRecord } from './journal-record.ts';
import type { Received } from './journal-record.ts';
import type { Seal } from './seal.ts';

export type SegmentContent = {
  /** Every whole record, damaged ones without their message. */
  readonly records: readonly { readonly id: number; readonly message: Received | undefined }[];
  readonly bytes: number;
  /** Up to where whole, sound records reach: behind it lies what was being written when the process or the machine ended. */
  readonly wholeBytes: number;
};

/** Reads a file of the journal from front to end. A damaged record in the middle is told and passed by; at the end it counts as not written. */
export async function readSegment({ path }: Segment, seal: Seal): Promise<SegmentContent> {
  const buffer = await readFile(path);
  const records: SegmentContent['records'][number][] = [];
  let [at, whole, sound] = [0, 0, 0];
  for (let step = decodeRecord(seal, buffer, at); step !== undefined; step = decodeRecord(seal, buffer, at)) {
    records.push({ id: step.id, message: step.message });
    at = step.end;
    if (step.message !== undefined) [whole, sound] = [at, records.length];
  }
  return { records: records.slice(0, sound), bytes: buffer.length, wholeBytes: whole };
}
