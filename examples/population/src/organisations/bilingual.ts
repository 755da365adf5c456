/** The same words in English and Welsh. */
export type Bilingual = { en: string; cy: string };
