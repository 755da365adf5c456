import type { PageSettings } from '@mast/microsoft/settings';

/** What the server wrote into the page, and what its address says: language, theme and the reference of a deep link. Throws where the page is not the embed server's. */
export const readPage = (page: Document, address: string): { settings: PageSettings; lang: 'en' | 'cy'; theme: string | null; reference: string } => {
  const content = page.querySelector<HTMLMetaElement>('meta[name="mast-microsoft"]')?.content;
  if (!content) throw new Error('mast-microsoft is missing');
  const asked = new URL(address).searchParams;
  return { settings: JSON.parse(content) as PageSettings, lang: languageOf(asked.get('lang')), theme: asked.get('theme'), reference: referenceOf(asked.get('page')) };
};

/** Welsh for `cy` and its regions (BCP 47), English for everything else. */
export const languageOf = (tag: string | null | undefined): 'en' | 'cy' => (/^cy(-|$)/i.test(tag ?? '') ? 'cy' : 'en');

/** A MAST reference and nothing else: whoever makes a link may write anything into it. */
export const referenceOf = (said: string | null | undefined): string => (/^[0-9A-F]{4}-[0-9A-F]{4}$/.test(said ?? '') ? (said ?? '') : '');
