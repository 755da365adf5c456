import { statement } from '../statement.ts';

/** Notes how far the rules have come. The caller holds the row. Primary key. */
export const moveMisuseCursor = statement<readonly [log: number, position: number]>({
  name: 'move-misuse-cursor',
  text: `update misuse_cursor set position = $2 where log = $1`,
  index: 'misuse_cursor_pkey',
});
