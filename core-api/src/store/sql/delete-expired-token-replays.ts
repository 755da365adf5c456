import { statement } from '../statement.ts';

/** Forgets token ids that no longer matter: an expired token is refused for its age. Index token_replay_expires. */
export const deleteExpiredTokenReplays = statement<readonly [before: Date]>({
  name: 'delete-expired-token-replays',
  text: 'delete from token_replay where expires_at < $1',
  index: 'token_replay_expires',
});
