import { ConnectorError } from '@mast/connector-kit';

import type { Context } from './context.ts';
import { serveHints } from './subscription/serve-hints.ts';

/** Lets the server hurry the next poll, where the feed is configured for it. Errors: `config/hints-port-taken`. */
export async function hints({ config, signal }: Context, onHint: () => void): Promise<void> {
  if (config.hints === undefined) return;
  await serveHints(config.hints, onHint, signal).catch(() => {
    throw new ConnectorError('config', 'hints-port-taken');
  });
}
