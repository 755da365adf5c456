import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { MastError } from '../shared/mast-error.ts';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const risksSchema = z.array(z.strictObject({ id: z.string(), trap: bilingual, grade: z.int().min(1).max(5), open: bilingual.nullable() }));
const folder = new URL('../../data/assurance/', import.meta.url);

/** A risk of the product that is open, as docs/hazards.yaml has it; the file is made from that. */
export type OpenRisk = z.infer<typeof risksSchema>[number];

/** Says a text of the pack in a language, with its slots filled. */
export type SayPack = (key: string, fill?: Readonly<Record<string, string | number>>) => string;

export function packWords(language: 'en' | 'cy'): SayPack {
  const words = z.record(z.string(), bilingual).parse(parse(readFileSync(new URL('pack.yaml', folder), 'utf8')));
  return (key, fill = {}) => {
    const text = words[key]?.[language];
    if (text === undefined) throw new MastError('internal', { pack: key });
    return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(fill[name] ?? ''));
  };
}

export function openRisks(): readonly OpenRisk[] {
  return risksSchema.parse(JSON.parse(readFileSync(new URL('open-risks.json', folder), 'utf8')));
}
