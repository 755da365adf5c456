import type { Core } from '../core.ts';
import type { Job } from '../jobs/job.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import { insertAgreementReminder } from '../store/sql/insert-agreement-reminder.ts';
import { selectAgreementsInForce } from '../store/sql/select-agreements-in-force.ts';

/** Days before its end at which the parties hear of it, the nearest last: a quarter to agree anew, a month, a week. Judgement. */
const steps = [90, 30, 7] as const;

/**
 * Tells the information-governance leads of every party that an agreement in force ends, 90, 30 and 7 days before, once each; a step that passed while nothing ran is not made up for by two at once. Not where a newer version
 * is signed that goes on from there. Safe to run twice, by two processes, or to be cut off: what was told is marked in the transaction that queues the notice.
 */
export async function remindOfEnds(core: Core): Promise<void> {
  const today = londonDay(core.clock.now());
  const agreements = await core.store.tx({ readOnly: true }, (db) => db.rows(selectAgreementsInForce, [today]));
  for (const { agreementId, version, validTo, followed, parties } of agreements) {
    const days = validTo === null || followed ? undefined : stepOf(today, validTo);
    if (days === undefined || validTo === null) continue;
    for (const organisationId of parties.map((id) => id as OrganisationId)) {
      await core.store.tx({ own: organisationId }, async (db) => {
        if ((await db.run(insertAgreementReminder, [organisationId, agreementId, version, days, validTo, core.clock.now()])) === 0) return;
        // Evening of the last day in London, near enough for a letter.
        await queueNotice(db, core, { kind: 'agreement-ending', organisationId, role: 'information-governance-lead', reference: `agreement:${agreementId}/${version}`, until: new Date(`${validTo}T22:00:00Z`) });
      });
    }
  }
}

/** The nearest step that has been reached; undefined when none has. */
function stepOf(today: IsoDate, validTo: string): number | undefined {
  return steps.filter((days) => addDays(today, days) >= validTo).at(-1);
}

/** Four times a day: a notice by the morning, whenever the service was started. */
export const remindOfEndsJob: Job = { name: 'agreement-reminders', everySeconds: 21_600, run: remindOfEnds };
