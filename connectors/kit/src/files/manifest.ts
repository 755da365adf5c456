import { z } from 'zod';

import type { FeedFileName } from './file-name.ts';
import type { FileProblem } from './file-refused.ts';

/** A whole number; some exporters write every value as text. */
const whole = z.union([z.int(), z.string().regex(/^\d{1,15}$/).transform(Number)]);

const manifestSchema = z.object({
  /** Rows of data, the header not counted. */
  rows: whole.pipe(z.int().min(0)),
  /** Size and hash of the file as sent, packed if it is. */
  bytes: whole.pipe(z.int().min(0)),
  sha256: z.string().regex(/^[0-9a-fA-F]{64}$/).transform((hex) => hex.toLowerCase()),
  schema: z.string(),
  generatedAt: z.string(),
  mode: z.enum(['full', 'delta']),
  sequence: whole,
  /** The partner's word that an older content comes again on purpose. */
  repeats: z.boolean().optional(),
});

/** What the partner says of the file (DESIGN section 6). It is sent last: a file without one is not complete. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Longest manifest that is read, in bytes (judgement: a real one has 250). */
export const maxManifestBytes = 64 * 1024;

/** Reads a manifest; undefined when it is not one. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, ''))).data;
  } catch {
    return undefined;
  }
}

/** What in a manifest speaks against the file's name, the size it has and the layout agreed; undefined when nothing does. */
export function disagreement(manifest: Manifest, file: FeedFileName, size: number, { schema, ending }: { readonly schema: string; readonly ending: 'csv' | 'xml' }): FileProblem | undefined {
  if (manifest.schema !== schema || file.ending !== ending) return { rule: 'schema-not-supported' };
  if (manifest.mode !== file.mode || manifest.sequence !== file.sequence) return { rule: 'manifest-disagrees-with-name' };
  return manifest.bytes === size ? undefined : { rule: 'bytes-disagree' };
}
