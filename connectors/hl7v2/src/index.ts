export { hl7v2 } from './hl7v2.ts';
export { operate } from './ledger/operate.ts';
export type { LedgerStatus } from './ledger/operate.ts';
