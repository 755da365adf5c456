import { statement } from '../statement.ts';

/** Notes that look-up keys are to be made anew: since the first leaver of this epoch, and how many there have been. One row. */
export const markRotationDue = statement<[at: Date]>()({
  name: 'mark-rotation-due',
  text: `
    update look_epoch set rotation_due_since = coalesce(rotation_due_since, $1), leavers = leavers + 1
  `,
});
