import { isHostOrigin } from '@mast/microsoft/host-origins';

/** Whether this page stands alone, in a host that may speak to it, or in somebody else's frame. */
export type Framed = 'alone' | 'host' | 'stranger';

/**
 * Where the page is, without asking anybody: teams-js calls a server of Microsoft's as soon as it is imported, and waits a minute for a host that does not answer. `ancestors` are the browser's own list, nearest first;
 * undefined where the browser has none (Firefox): then the page's policy has already kept strangers out.
 */
export const whereFramed = (isFramed: boolean, ancestors: readonly string[] | undefined, hostOrigins: readonly string[]): Framed => {
  if (!isFramed) return 'alone';
  const [parent] = ancestors ?? [];
  if (ancestors === undefined || parent === undefined) return 'host';
  return isHostOrigin(parent, hostOrigins) ? 'host' : 'stranger';
};
