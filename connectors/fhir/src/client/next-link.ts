import { ConnectorError } from '@mast/connector-kit';

import { linkOf } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { pinned } from './pin.ts';

/**
 * Where the next page is, held to the server before anybody asks for it (`data/next-page-elsewhere`); undefined on the last page. A link to the page at hand would be read for ever: `data/next-page-loops`.
 */
export function nextLink(bundle: Bundle, baseUrl: string, asked: string | undefined): string | undefined {
  const link = linkOf(bundle, 'next');
  if (link === undefined) return undefined;
  const url = pinned(link, baseUrl);
  const self = linkOf(bundle, 'self');
  if (url === asked || (self !== undefined && url === URL.parse(self, `${baseUrl}/`)?.href)) throw new ConnectorError('data', 'next-page-loops');
  return url;
}
