import type { FileFormat } from '@mast/connector-kit/files';

import { openExtract } from './open-extract.ts';
import { termsOf } from './terms.ts';

/** Extracts of a police system in the shape that was agreed, as the kit's intake reads them. */
export function policeFormat(config: Parameters<typeof termsOf>[0]): FileFormat {
  const terms = termsOf(config);
  return { schema: terms.shape.shape, ending: terms.shape.ending, terms, tolerances: [], open: (file, reading) => openExtract(file, terms, reading) };
}
