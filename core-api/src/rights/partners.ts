import { selectParticipants } from '../store/sql/select-participants.ts';
import { widenToAgreed } from '../store/sql/widen-to-agreed.ts';
import type { Db } from '../store/store.ts';

/** An organisation by its names. */
export type Partner = { readonly organisationId: string; readonly code: string; readonly en: string; readonly cy: string };

/** Every other organisation that contributes under an agreement in force with this one: who could hold something, whoever of them does. The transaction sees their feeds afterwards. */
export async function partnersOf(db: Db, organisationId: string, day: string): Promise<Partner[]> {
  const agreed = new Set((await db.one(widenToAgreed, [organisationId, day]))?.visible.split(',') ?? []);
  const all = await db.rows(selectParticipants, []);
  return all.filter((one) => one.organisationId !== organisationId && agreed.has(one.organisationId)).map(({ organisationId: id, code, en, cy }) => ({ organisationId: id, code, en, cy: cy ?? en }));
}
