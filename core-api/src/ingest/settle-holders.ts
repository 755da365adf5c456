import { deleteProtections } from '../store/sql/delete-protections.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { selectShield } from '../store/sql/select-shield.ts';
import { setOwn } from '../store/sql/set-own.ts';
import { withdrawShield } from '../store/sql/withdraw-shield.ts';
import type { ShieldName } from './ask-holders.ts';
import { holderShieldId } from './holder-shield-id.ts';
import type { RecordId } from './protect-again.ts';
import type { Work } from './work.ts';

/**
 * The asking organisation has ended its shield: where no holder's people have stood up for it, it ends with the holder, too. One that somebody approved is the holder's own by then, and stays until they
 * end it. Must run as the only writer.
 */
export async function withdrawFromHolders(work: Work, shieldId: string, [first, second]: readonly [string, string]): Promise<void> {
  const { core, db } = work;
  for (const { organisationId: holder } of await db.rows(selectOrganisations, [])) {
    const own = holderShieldId(core.keys, holder, shieldId);
    await db.run(setOwn, [holder]);
    if ((await db.run(withdrawShield, [holder, own, first, second, work.at])) > 0) await db.run(deleteProtections, [holder, own]);
  }
  await db.run(setOwn, [work.organisationId]);
}

/**
 * A holder has ended what another organisation asked for. With the last holder to do so it is over for good, unless the asking organisation holds a record of the person itself: who holds none does not hide
 * another's client against the other's will. On the asker's side nothing shows of it. Must run as the only writer.
 */
export async function releaseAsker(work: Work, asked: ShieldName, held: readonly RecordId[]): Promise<void> {
  const { core, db } = work;
  if (held.some(({ organisationId }) => organisationId === asked.organisationId)) return;
  const holders = await db.rows(selectOrganisations, []);
  const standing: boolean[] = [];
  for (const { organisationId: holder } of holders) {
    await db.run(setOwn, [holder]);
    const status = (await db.one(selectShield, [holder, holderShieldId(core.keys, holder, asked.shieldId)]))?.status;
    standing.push(status === 'pending' || status === 'active');
  }
  await db.run(setOwn, [asked.organisationId]);
  if (!standing.includes(true)) await db.run(deleteProtections, [asked.organisationId, asked.shieldId]);
  await db.run(setOwn, [work.organisationId]);
}
