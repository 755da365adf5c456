import { setTimeout as pause } from 'node:timers/promises';

import type { Core } from '../../core.ts';
import { MastError } from '../../shared/mast-error.ts';
import { StoreError } from '../../store/store-error.ts';
import { sealLeaves } from './seal-leaves.ts';

/** Between two looks for leaves that wait: with the work itself within the second in which a leaf is to be sealed. */
const everyMs = 400;

/** Seals what waits, again and again, until it is stopped; every process of the service does so, and one at a time gets to. A failure is told once, until it is over; leaves wait and answers go on meanwhile. */
export function startSealer(core: Core): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let told: string | undefined;
  const round = async (): Promise<boolean> => {
    try {
      const sealed = await sealLeaves(core);
      if (sealed !== undefined) {
        core.gauges?.set('mast_audit_sealing_lag_seconds', sealed.waitedMs / 1000);
        core.gauges?.set('mast_audit_log_size', sealed.size);
      }
      if (told !== undefined) core.log.info('audit-sealing-again');
      told = undefined;
      return sealed?.hasMore === true;
    } catch (error) {
      const code = error instanceof MastError || error instanceof StoreError ? error.code : 'unknown';
      if (code !== told) core.log.error('audit-sealing-failed', { code });
      told = code;
      return false;
    } finally {
      core.gauges?.set('mast_audit_sealing_failed', told === undefined ? 0 : 1);
    }
  };
  const run = (async () => {
    while (!stopping.signal.aborted) if (!(await round())) await pause(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
  })();
  return {
    async stop() {
      stopping.abort();
      await run;
    },
  };
}
