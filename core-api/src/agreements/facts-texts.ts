import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const measure = bilingual.extend({ evidence: z.array(z.string()).min(1) });

export type Texts = Readonly<Record<string, z.infer<typeof bilingual>>>;
export type FactsTexts = { readonly words: Texts; readonly fields: readonly z.infer<typeof bilingual>[]; readonly measures: readonly z.infer<typeof measure>[]; readonly notSaid: readonly z.infer<typeof bilingual>[] };

const folder = new URL('../../data/agreements/', import.meta.url);
const read = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));

/** The words of the facts sheet, as the program ships them; every one in both languages. */
export function readFactsTexts(): FactsTexts {
  return {
    words: z.record(z.string(), bilingual).parse(read('facts.yaml')),
    fields: z.array(bilingual).min(1).parse(read('fields.yaml')),
    measures: z.array(measure).min(1).parse(read('measures.yaml')),
    notSaid: z.array(bilingual).min(1).parse(read('not-said.yaml')),
  };
}
