import { statement } from '../statement.ts';

/** Begins with a log that is new. None where there is no log yet, or another process was first. */
export const beginMisuseCursor = statement<readonly []>({
  name: 'begin-misuse-cursor',
  text: `insert into misuse_cursor (log, position) select max(log), 0 from audit_log having max(log) is not null on conflict do nothing`,
});
