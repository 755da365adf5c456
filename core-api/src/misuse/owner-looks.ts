import { teamMac } from '../contacts/contact-ids.ts';
import type { Core } from '../core.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { londonMidnight } from '../shared/london-hour.ts';
import { countOwnerLooksTold } from '../store/sql/count-owner-looks-told.ts';
import { insertOwnerLook } from '../store/sql/insert-owner-look.ts';
import { selectNoticeTeam } from '../store/sql/select-notice-team.ts';
import { setOwn } from '../store/sql/set-own.ts';
import type { Db } from '../store/store.ts';
import type { JudgedLeaf } from './judge-leaves.ts';
import type { MisuseRules } from './read-rules.ts';

/**
 * Tells teams of other organisations that chose it that open work of theirs was shown: whom to call works both ways. A notice names nobody, neither whom it was about nor who asked; after so many a day the rest waits for
 * one digest. Turns the transaction to each owner in turn; the caller turns it back.
 */
export async function noteOwnerLooks(db: Db, core: Core, asker: string, judged: readonly JudgedLeaf[], organisations: readonly { organisationId: string; code: string }[], { ownerNotices: { mostADay } }: MisuseRules): Promise<void> {
  const now = core.clock.now();
  const midnight = new Date(londonMidnight(now.getTime()));
  for (const { leaf, payload } of judged) {
    for (const { organisation, team } of payload.openTeams.filter((one) => one.organisation !== asker)) {
      const owner = organisations.find(({ code }) => code === organisation)?.organisationId as OrganisationId | undefined;
      if (owner === undefined) continue;
      await db.run(setOwn, [owner]);
      const chosen = await db.one(selectNoticeTeam, [owner, teamMac(core.keys, owner, team), londonDay(now)]);
      if (chosen === undefined) continue;
      const told = (await db.one(countOwnerLooksTold, [owner, chosen.teamId, midnight]))?.told ?? 0;
      const tellNow = told < mostADay;
      if ((await db.run(insertOwnerLook, [owner, chosen.teamId, leaf.leafId, leaf.at, tellNow ? now : null])) === 0 || !tellNow) continue;
      const to = chosen.managerId === null ? ({ role: 'information-governance-lead' } as const) : { accountId: chosen.managerId };
      await queueNotice(db, core, { kind: 'records-looked-up', organisationId: owner, ...to, reference: core.ids.uuid() });
    }
  }
}
