import { workingDaysAfter } from '../sensitivity/working-days.ts';

/** Somebody may act on the wrong record today: open work, or a report (question-harm.ts, open-concern.ts). */
const pressingHarm = 8;
/** Somebody has seen or said it already. */
const seenHarm = 4;

/**
 * By when a question should have been judged: within one working day what presses, three what was seen, ten the rest. Nothing in it tells a report from open work, nor a blind check from a pair in doubt. Judgement.
 */
export function dueOf(harm: number, openedAt: Date): Date {
  return workingDaysAfter(openedAt, harm >= pressingHarm ? 1 : harm >= seenHarm ? 3 : 10);
}
