import { isHostOrigin } from '@mast/microsoft/host-origins';

/** Headers of the request for a page, as a browser sends them. */
type Asked = { readonly host?: string | undefined; readonly referer?: string | undefined; readonly 'sec-fetch-dest'?: string | string[] | undefined };

const frames: ReadonlySet<unknown> = new Set(['iframe', 'frame', 'embed', 'object']);

/**
 * Whether somebody else's page puts the tab into a frame, by what the browser says of the request (Fetch Metadata; Referer). To choose what is shown and no more: the tab's own policy is what keeps strangers out, and it
 * holds for every request that this does not recognise.
 */
export const framedByStranger = ({ host, referer, 'sec-fetch-dest': destination }: Asked, hostOrigins: readonly string[]): boolean => {
  if (!frames.has(destination) || referer === undefined || !URL.canParse(referer)) return false;
  const from = new URL(referer);
  return from.host !== host && !isHostOrigin(from.origin, hostOrigins);
};
