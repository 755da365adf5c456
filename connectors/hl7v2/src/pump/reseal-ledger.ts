import type { PumpWork } from './pump-work.ts';

/** Seals anew some of what a former secret sealed, and tells when it may go. True while rows are left to be looked at. */
export function resealLedger({ ledger, meters, log, feedId }: Pick<PumpWork, 'ledger' | 'meters' | 'log' | 'feedId'>): boolean {
  const became = ledger.reseal();
  meters.set('former_key_needed', became === 'more' || became === 'waits' ? 1 : 0);
  if (became === 'done') {
    // Pages of the index that held the old bytes are written over with it.
    ledger.checkpoint();
    log.info('former-key-not-needed', { feedId });
  }
  return became === 'more';
}
