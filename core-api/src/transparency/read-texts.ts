import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const textsSchema = z.strictObject({ what: bilingual, who: bilingual, never: bilingual, protection: bilingual, counts: bilingual, samples: bilingual, objections: z.array(bilingual).min(1), confirmed: bilingual, unconfirmed: bilingual });

/** The words of the public page, as the program ships them; every one in both languages. */
export function readTransparencyTexts(): z.infer<typeof textsSchema> {
  return textsSchema.parse(parse(readFileSync(new URL('../../data/transparency/texts.yaml', import.meta.url), 'utf8')));
}
