/** The two languages of the service's texts. */
export type Language = 'en' | 'cy';

/** The text in the language asked for; English where the other has not been given. */
export function inLanguage(texts: { readonly en: string; readonly cy: string | null | undefined }, language: Language): string {
  return language === 'cy' ? (texts.cy ?? texts.en) : texts.en;
}
