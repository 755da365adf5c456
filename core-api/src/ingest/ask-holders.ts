import { appendLeaf } from '../audit/append-leaf.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import { protectionMac } from '../sensitivity/protection-mac.ts';
import type { SealedShield } from '../sensitivity/sealed-shield.ts';
import { sealedShieldSchema } from '../sensitivity/sealed-shield.ts';
import { workingDaysAfter } from '../sensitivity/working-days.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { insertProtections } from '../store/sql/insert-protections.ts';
import { insertShield } from '../store/sql/insert-shield.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectShield } from '../store/sql/select-shield.ts';
import { setOwn } from '../store/sql/set-own.ts';
import { holderShieldId } from './holder-shield-id.ts';
import type { Work } from './work.ts';

/** Working days in which two people decide; the shield acts meanwhile, and afterwards, until they have (judgement: as for an investigation). */
export const decideWithinDays = 2;

/** A shield by whose it is. */
export type ShieldName = { readonly organisationId: string; readonly shieldId: string };
/** A record of the holder that a shield raised, by the holder's own words. */
export type Concerned = { readonly feedId: string; readonly ref: string };

/**
 * Puts a shield that another organisation asked for before the holder of a record that it raises, as a shield of the holder's own: it acts by itself, and two of the holder's people decide on it. Once for
 * each holder and shield, however often their records come. Nothing of it shows on the asker's side. Must run as the only writer; the transaction's own organisation is the work's again afterwards.
 */
export async function askHolder(work: Work, holder: OrganisationId, shields: readonly ShieldName[], concerns: readonly Concerned[]): Promise<void> {
  const { core, db } = work;
  const organisations = await db.rows(selectOrganisations, []);
  for (const { organisationId, shieldId } of shields) {
    const asker = organisations.find((one) => one.organisationId === organisationId);
    // Of one who has left nothing can be read; their shields act on as they are.
    if (organisationId === holder || asker === undefined || asker.hasLeft) continue;
    const own = holderShieldId(core.keys, holder, shieldId);
    await db.run(setOwn, [holder]);
    if ((await db.one(selectShield, [holder, own])) !== undefined) continue;
    await db.run(setOwn, [organisationId]);
    const asked = await db.one(selectShield, [organisationId, shieldId]);
    if (asked === undefined) continue;
    const { origin, reference, texts, held } = sealedShieldSchema.parse(core.keys.open(organisationId as OrganisationId, 'shield', shieldId, asked.sealed));
    if (origin !== undefined) continue;
    await db.run(setOwn, [holder]);
    const content: SealedShield = { reference, texts, held, origin: { organisationId, code: asker.code, shieldId }, concerns: [...concerns] };
    await db.run(insertShield, [holder, own, asked.reason, asked.askedBy, work.at, workingDaysAfter(work.at, decideWithinDays), core.keys.seal(holder, 'shield', own, content), work.at]);
    await db.run(insertProtections, [texts.map((text) => protectionMac(core.keys, text)), holder, own, 'shield']);
    await queueNotice(db, core, { kind: 'shield-asked', organisationId: holder, role: 'information-governance-lead', reference: own });
    await appendLeaf(db, core, { organisationId: holder }, { kind: 'shield-concerns', payload: { shieldId: own, reason: asked.reason } });
  }
  await db.run(setOwn, [work.organisationId]);
}
