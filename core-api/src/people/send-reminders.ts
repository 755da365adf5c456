import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import { addDays, londonDay } from '../shared/london-day.ts';
import { markReminded } from '../store/sql/mark-reminded.ts';
import { selectDueAccounts } from '../store/sql/select-due-accounts.ts';
import { selectOrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import { selectParticipants } from '../store/sql/select-participants.ts';
import type { Db } from '../store/store.ts';
import { tellAuthorisers } from './tell-authorisers.ts';

/** Days before at which somebody is told, the nearest last. Judgement. */
const confirmationSteps = [30, 7, 0] as const;
const endSteps = [14, 3] as const;

/**
 * Tells, once each: line managers (where there is none, the administrators) which accounts are to be confirmed; sponsors which temporary accounts end; authorisers that
 * applications wait. Run every few minutes. Safe to run twice, or to be cut off: what was told is marked in the transaction that queues it.
 */
export async function sendReminders(core: Core): Promise<void> {
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectParticipants, []));
  const today = londonDay(core.clock.now());
  for (const { organisationId } of organisations) {
    await core.store.tx({ own: organisationId as OrganisationId }, async (db) => {
      await tellAuthorisers(db, core, organisationId as OrganisationId);
      await remindOf(db, core, organisationId as OrganisationId, today);
    });
  }
}

async function remindOf(db: Db, core: Core, organisationId: OrganisationId, today: IsoDate): Promise<void> {
  const policy = await db.one(selectOrganisationPolicy, [organisationId]);
  for (const account of await db.rows(selectDueAccounts, [organisationId, addDays(today, confirmationSteps[0]), addDays(today, endSteps[0])])) {
    const { accountId, managerId, sponsorId, endsOn, confirmDue, reminded } = account;
    const ending = endsOn === null || endsOn < today ? undefined : stepOf(endSteps, today, endsOn);
    const confirming = stepOf(confirmationSteps, today, confirmDue);
    const told = [ending === undefined ? '' : `end ${endsOn} ${ending}`, confirming === undefined ? '' : `confirm ${confirmDue} ${confirming}`].join(' ').trim();
    if (told === '' || told === reminded || (await db.run(markReminded, [organisationId, accountId, told])) === 0) continue;
    const [isEndNews, isConfirmNews] = [ending !== undefined && reminded?.includes(`end ${endsOn} ${ending}`) !== true, confirming !== undefined && reminded?.includes(`confirm ${confirmDue} ${confirming}`) !== true];
    if (isEndNews && endsOn !== null && sponsorId !== null) {
      await queueNotice(db, core, { kind: 'account-ending', organisationId, accountId: sponsorId, reference: accountId, until: endOf(endsOn) });
    }
    if (isConfirmNews) {
      const until = endOf(addDays(confirmDue as IsoDate, policy?.graceDays ?? 0));
      await queueNotice(db, core, { kind: 'account-reconfirm', organisationId, ...(managerId === null || managerId === accountId ? { role: 'administrator' } : { accountId: managerId }), reference: accountId, until });
    }
  }
}

/** The nearest step that has been reached; undefined when none has. */
function stepOf(steps: readonly number[], today: IsoDate, due: string): number | undefined {
  return steps.filter((days) => addDays(today, days) >= due).at(-1);
}

/** Evening of a day in London, near enough for a letter. */
function endOf(day: string): Date {
  return new Date(`${day}T22:00:00Z`);
}
