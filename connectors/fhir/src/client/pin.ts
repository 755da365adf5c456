import { ConnectorError } from '@mast/connector-kit';

/**
 * An address below the server's base: the same scheme, host and port, the base's path or one below it, no user in it. A link in an answer is a stranger's word, and whoever is asked is
 * sent our token (fhir-kit-client asks whatever `next` says). Throws `data/next-page-elsewhere` before anything is sent.
 */
export function pinned(link: string, baseUrl: string): string {
  const base = new URL(baseUrl);
  const url = URL.parse(link, `${baseUrl}/`);
  const path = base.pathname.replace(/\/$/, '');
  // A parser at the other end may take %2e%2e, %2f and %5c for what they stand for; `URL` has settled the dots alone.
  const isBelow = url !== null && (url.pathname === path || url.pathname === `${path}/` || url.pathname.startsWith(`${path}/`)) && !/%(2f|5c|2e%2e)/i.test(url.pathname);
  if (!isBelow || url.origin !== base.origin || url.username !== '' || url.password !== '') throw new ConnectorError('data', 'next-page-elsewhere');
  url.hash = '';
  return url.href;
}
