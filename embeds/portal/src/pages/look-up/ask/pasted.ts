import { slot } from '../../../session/slot.ts';
import type { Doubt } from '../paste/read-referral.ts';

/** What became of a pasted line, to be said once above the form it filled; the line itself is not kept. */
export const pastedSlot = slot<{ readonly path: string; readonly left: readonly string[]; readonly doubts: readonly Doubt[]; readonly isEmpty: boolean }>('pasted');
