import { ConnectorError } from '@mast/connector-kit';

/** Longest link that is kept: the cursor, of which it is part, has 4,000 characters. */
const longest = 3_000;

/**
 * A link of an answer as a path below the service root. A link is a stranger's word: one that leaves the service would carry the token away (`data/link-elsewhere`), one to the
 * page at hand would be read for ever (`data/link-loops`), one that does not fit a cursor cannot be read on from (`data/link-too-long`).
 */
export function pathOf(link: string, asked: string, serviceUrl: string): string {
  const root = new URL(serviceUrl.replace(/\/?$/, '/'));
  const url = URL.parse(link, `${root.href.replace(/\/$/, '')}${asked}`);
  if (url === null || url.origin !== root.origin || url.username !== '' || url.password !== '' || !url.pathname.startsWith(root.pathname)) throw new ConnectorError('data', 'link-elsewhere');
  const path = `/${url.pathname.slice(root.pathname.length)}${url.search}`;
  if (path === asked) throw new ConnectorError('data', 'link-loops');
  if (path.length > longest) throw new ConnectorError('data', 'link-too-long');
  return path;
}
