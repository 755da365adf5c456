import type { Core } from '../core.ts';

export type Readiness = { database: 'ok' | 'failed'; migrations: 'ok' | 'failed'; keys: 'ok' | 'failed' };

export async function checkReadiness(_core: Core): Promise<Readiness> {
  return { database: 'failed', migrations: 'failed', keys: 'failed' };
}
