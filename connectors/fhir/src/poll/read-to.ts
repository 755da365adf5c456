import type { Position } from './position.ts';
import type { Run } from './run.ts';

type Type = keyof Position['read'];

/**
 * Notes that a type was read up to a moment: never back, and never past the server's own present. A timestamp of the future (a clock gone wrong at the source) would have everything before it passed over; so
 * it is only read again until its time comes.
 */
export function readTo(run: Run, kind: 'read' | 'deleted', type: Type, ms: number): void {
  const before = run.at[kind][type] ?? 0;
  const now = run.transport.serverNow().getTime();
  run.at = { ...run.at, [kind]: { ...run.at[kind], [type]: Math.max(before, Math.min(ms, now)) } };
}

/** From when a type is to be read: the overlap before where it stands; undefined for from the beginning. */
export function readFrom(run: Run, kind: 'read' | 'deleted', type: Type): number | undefined {
  const ms = run.at[kind][type];
  return ms === undefined ? undefined : Math.max(ms - run.overlapMs, 0);
}
