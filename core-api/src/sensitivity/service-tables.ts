import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) }).refine(({ en, cy }) => en !== cy, { error: 'same-as-english' });
const words = z.array(z.string().regex(/^[a-z0-9 ]+\*?$/)).min(1);
const categorySchema = z.strictObject({ name: bilingual, services: z.array(z.string().regex(/^[a-z-]+$/)), words });
const labelSchema = z.strictObject({ name: bilingual, service: z.string().regex(/^[a-z-]+$/), words });
const labelsFileSchema = z.strictObject({ labels: z.record(z.string(), labelSchema).refine((labels) => 'health' in labels), looks: words });

const folder = join(import.meta.dirname, '../../data/services');

function read(name: string): unknown {
  return parse(readFileSync(join(folder, name), 'utf8'));
}

/** Categories of service that are not loaded unless a feed has leave, by id; data/services/sensitive-services.yaml. A faulty table stops the program at its start. */
export const sensitiveServices = z.record(z.string(), categorySchema).parse(read('sensitive-services.yaml'));

/** Neutral names in the order in which they are tried, and the words that look telling; data/services/neutral-labels.yaml. */
export const neutralLabels = labelsFileSchema.parse(read('neutral-labels.yaml'));

export type NeutralLabel = z.infer<typeof labelSchema>;
