import type { Core } from '../core.ts';

/** In live work only gateways that an information-governance lead has signed may be declared; invented people need no lawyer. */
export function needsConfirmed({ environment }: Pick<Core, 'environment'>): boolean {
  return environment === 'live';
}
