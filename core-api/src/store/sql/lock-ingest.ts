import { statement } from '../statement.ts';

/** Waits until no other ingest runs, until the end of the transaction. One writer at a time: two batches must not make two persons of one. */
export const lockIngest = statement<[lockKey: number]>({
  name: 'lock-ingest',
  text: `
    select pg_advisory_xact_lock($1)
  `,
});
