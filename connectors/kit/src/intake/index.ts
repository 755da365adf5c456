export { fileFeedFields } from './file-feed-config.ts';
export type { FileFeedConfig } from './file-feed-config.ts';
export { readIntakeState } from './intake-state.ts';
export { intakeSteps } from './ledger.ts';
export type { LedgerEntry } from './ledger.ts';
export type { Mailbox } from './mailbox.ts';
export { readMailbox } from './read-mailbox.ts';
