import type { PumpWork } from './pump-work.ts';

/** A feed that ran in shadow tells core-api everything that it kept, once it runs for good. */
export function goLive({ ledger, config, log, feedId }: Pick<PumpWork, 'ledger' | 'config' | 'log' | 'feedId'>): void {
  const before = ledger.meta('shadow') === 'yes';
  ledger.transaction(() => {
    if (before && !config.shadow) {
      const groups = ledger.groups.resendAll();
      log.info('shadow-ends', { feedId, groups });
    }
    ledger.setMeta('shadow', config.shadow ? 'yes' : 'no');
  });
}
