import { statement } from '../statement.ts';

/** Suspends a machine or lets it back; tokens from before do not come back with it. Primary key; own organisation only, by row-level security. */
export const setClientStatus = statement<readonly [clientId: string, status: 'active' | 'suspended', now: Date]>({
  name: 'set-client-status',
  text: 'update client set status = $2, tokens_from = greatest(tokens_from, $3) where client_id = $1 and status <> $2',
  index: 'client_pkey',
});
