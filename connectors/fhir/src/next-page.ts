import { ConnectorError } from '@mast/connector-kit';

/**
 * The path of the next page, from the link in an answer. A link is a stranger's word: one that leaves the register would carry the token away
 * (`data/next-page-elsewhere`), one to the page at hand would be read for ever (`data/next-page-loops`).
 */
export function nextPage(link: string, asked: string, baseUrl: string): string {
  const url = URL.parse(link, `${baseUrl}/`);
  const base = new URL(baseUrl);
  if (url === null || url.origin !== base.origin || url.username !== '') throw new ConnectorError('data', 'next-page-elsewhere');
  const path = `${url.pathname}${url.search}`.slice(base.pathname === '/' ? 0 : base.pathname.length);
  if (path === asked) throw new ConnectorError('data', 'next-page-loops');
  return path;
}
