import type { ConnectorError } from './connector-error.ts';

const lost: ReadonlySet<string> = new Set(['position-lost', 'generation-lost']);

/** Whether core-api stands elsewhere in the feed than the runner thought: asking for the position cures it, sending again does not. */
export function isLostPlace({ code }: Pick<ConnectorError, 'code'>): boolean {
  return lost.has(code);
}
