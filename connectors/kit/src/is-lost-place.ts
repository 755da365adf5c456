import type { ConnectorError } from './connector-error.ts';

const lost: ReadonlySet<string> = new Set(['position-lost', 'generation-lost', 'terms-changed', 'rows-not-known']);

/** Whether core-api stands elsewhere in the feed than the runner thought, or has not what it was thought to have: asking for the position cures it, sending again does not. */
export function isLostPlace({ code }: Pick<ConnectorError, 'code'>): boolean {
  return lost.has(code);
}
