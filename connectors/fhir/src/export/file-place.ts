import { ConnectorError } from '@mast/connector-kit';

import { pinned } from '../client/pin.ts';
import type { FhirConfig } from '../config.ts';

/** Below which address a file lies, and whether the token goes with the question. */
export type FilePlace = { readonly below: string; readonly withToken: boolean };

/**
 * Where a file of an export may be asked for: below the server's base, or below an address that the configuration lists (`exportFiles`). The token goes to the server's own origin alone, and there only where the manifest says that it is wanted.
 * Errors, before anything is sent: `data/next-page-elsewhere`; `data/export-token-elsewhere` where another host wants our token.
 */
export function filePlace(url: string, { baseUrl, exportFiles = [] }: Pick<FhirConfig, 'baseUrl' | 'exportFiles'>, requiresAccessToken: boolean): FilePlace {
  const below = [baseUrl, ...exportFiles].find((address) => isBelow(url, address));
  if (below === undefined) throw new ConnectorError('data', 'next-page-elsewhere');
  if (requiresAccessToken && new URL(below).origin !== new URL(baseUrl).origin) throw new ConnectorError('data', 'export-token-elsewhere');
  return { below, withToken: requiresAccessToken };
}

function isBelow(url: string, address: string): boolean {
  try {
    return pinned(url, address) !== '';
  } catch {
    return false;
  }
}
