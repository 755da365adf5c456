import { ConnectorError } from '../connector-error.ts';
import { z } from 'zod';

const cursorSchema = z.object({
  file: z.string(),
  seq: z.int(),
  /** Rows of the file, the header not counted, that are delivered. */
  row: z.int().min(0),
  /** How often the file was begun: a listing that starts over is another listing. */
  attempt: z.int().min(1),
  done: z.boolean(),
  /** Optional parts that the file has: a later file without one of them would drop what it said, for example that an address is confidential. */
  optional: z.array(z.string()).optional(),
});

/** Where a feed of files stands. Written by `cursorText`, kept by core-api with the rows it covers, opaque to everyone else. */
export type FileCursor = z.infer<typeof cursorSchema>;

export function cursorText({ file, seq, row, attempt, done, optional }: FileCursor): string {
  return JSON.stringify({ file, seq, row, attempt, done, ...(optional === undefined ? {} : { optional }) });
}

/** Undefined before the first file. Throws `config/cursor-of-another-connector`: such a feed was filled by something else. */
export function parseCursor(text: string | null): FileCursor | undefined {
  if (text === null) return undefined;
  try {
    return cursorSchema.parse(JSON.parse(text));
  } catch {
    throw new ConnectorError('config', 'cursor-of-another-connector');
  }
}
