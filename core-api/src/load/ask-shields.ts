import { applyShieldsJob } from '../shields/apply-shields.ts';
import { askJob } from '../store/sql/ask-job.ts';
import { markShieldsUnapplied } from '../store/sql/mark-shields-unapplied.ts';
import type { Db } from '../store/store.ts';

/**
 * What a load brings of shielded people came in at their level, by the rules that stood when it began. Who holds it is still to be asked, which needs what only the service does: the shields are marked, and their job is due.
 */
export async function askShields(db: Db, at: Date): Promise<void> {
  await db.run(markShieldsUnapplied, []);
  await db.run(askJob, [applyShieldsJob.name, at]);
}
