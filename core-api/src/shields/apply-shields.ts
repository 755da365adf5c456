import type { Core } from '../core.ts';
import { askHoldersOf } from '../ingest/ask-holders-of.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import { protectAgain } from '../ingest/protect-again.ts';
import { heldBy } from '../ingest/shield-subject.ts';
import { workOf } from '../ingest/work-of.ts';
import type { Job } from '../jobs/job.ts';
import type { SealedShield } from '../sensitivity/sealed-shield.ts';
import { sealedShieldSchema } from '../sensitivity/sealed-shield.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { markShieldApplied } from '../store/sql/mark-shield-applied.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectShield } from '../store/sql/select-shield.ts';
import { selectUnappliedShields } from '../store/sql/select-unapplied-shields.ts';

/** Every so often all the same, should a shield have come in beside a restore. Judgement. */
const everySeconds = 86_400;

/**
 * Lets each shield that stands act on what is held: its person's records are raised, and every other organisation that holds one is asked to decide for itself. For a shield that was just asked for, and for all of them after a first
 * load, which raises what it brings but asks nobody. One transaction for each shield; cut off, it goes on with the next. How many it did. One that fails keeps none of the others from it, and is thrown at the end, so that the job is
 * due again.
 */
export async function applyShields(core: Core): Promise<number> {
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  const failures: unknown[] = [];
  let applied = 0;
  for (const organisation of organisations.filter(({ hasLeft }) => !hasLeft)) {
    const organisationId = organisation.organisationId as OrganisationId;
    const waiting = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(selectUnappliedShields, [organisationId]));
    for (const { shieldId } of waiting) {
      try {
        if (await apply(core, organisationId, shieldId)) applied += 1;
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return applied;
}

/** Whether there was anything left to do: another process may have come first, or two people have ended it. */
async function apply(core: Core, organisationId: OrganisationId, shieldId: string): Promise<boolean> {
  return asOnlyWriter(core, organisationId, async (db) => {
    const shield = await db.one(selectShield, [organisationId, shieldId]);
    if (shield === undefined || shield.appliedAt !== null || !(shield.status === 'pending' || shield.status === 'active')) return false;
    const work = await workOf(core, db, organisationId);
    const content = sealedShieldSchema.parse(core.keys.open(organisationId, 'shield', shieldId, shield.sealed));
    const held = await heldBy(work, content.texts, content.held);
    // One that stands with a holder is the holder's own: whoever asked for it asks the others.
    if (content.origin === undefined) await askHoldersOf(work, { organisationId, shieldId }, held);
    await protectAgain(work, held);
    await db.run(markShieldApplied, [organisationId, shieldId, work.at, core.keys.seal(organisationId, 'shield', shieldId, { ...content, held } satisfies SealedShield)]);
    return true;
  });
}

/** Within seconds of a shield that is asked for and of a first load, each of which makes it due. */
export const applyShieldsJob: Job = {
  name: 'apply-shields',
  everySeconds,
  async run(core) {
    const applied = await applyShields(core);
    if (applied > 0) core.log.info('shields.applied', { applied });
  },
};
