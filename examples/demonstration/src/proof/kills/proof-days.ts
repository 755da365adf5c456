import { type ProofRow, proofRow } from '../proof-rows.ts';

/** One day's file, and everything that must be held once it is loaded. */
export type ProofDay = { readonly day: string; readonly sequence: number; readonly mode: 'full' | 'delta'; readonly rows: readonly ProofRow[]; readonly register: readonly ProofRow[]; /** References ever given: a new one was never somebody else's. */ readonly used: number };

/** The first file: a full listing of so many people. */
export function firstDay(count: number): ProofDay {
  const rows = Array.from({ length: count }, (_, index) => proofRow(index));
  return { day: '2026-10-02', sequence: 1, mode: 'full', rows, register: rows, used: count };
}

const oneDayMs = 86_400_000;
/** Files beyond this many bear the same day: none may lie in the future of a machine whose clock is right. */
const mostDays = 45;

/**
 * The next file: of the people one in twenty has moved, one in five hundred is gone and as many are new, few enough for the removal guard. Every other day is a full listing; those between
 * are deltas, with a row `deleted` for each who is gone.
 */
export function nextDay({ sequence: before, register: held, used }: ProofDay): ProofDay {
  const sequence = before + 1;
  const isGone = (index: number): boolean => index % 500 === 7 + (sequence % 400);
  const hasMoved = (index: number): boolean => index % 20 === sequence % 20;
  const gone = held.filter((_row, index) => isGone(index));
  const stayed = held.flatMap((row, index) => (isGone(index) ? [] : [hasMoved(index) ? { ...row, address_line_1: `${sequence} New Street` } : row]));
  const moved = stayed.filter(({ address_line_1: line }) => line === `${sequence} New Street`);
  const fresh = Array.from({ length: Math.max(1, Math.floor(held.length / 500)) }, (_, index) => proofRow(used + index));
  const register = [...stayed, ...fresh];
  const day = new Date(Date.UTC(2026, 9, 2) + Math.min(before, mostDays) * oneDayMs).toISOString().slice(0, 10);
  const mode = sequence % 2 === 0 ? 'full' : 'delta';
  const rows = mode === 'full' ? register : [...moved, ...fresh, ...gone.map((row) => ({ ...row, status: 'deleted' }))];
  return { day, sequence, mode, rows, register, used: used + fresh.length };
}
