import { selectAgreementsInForce } from '../store/sql/select-agreements-in-force.ts';
import { selectParticipants } from '../store/sql/select-participants.ts';
import type { Db } from '../store/store.ts';

/** An organisation by its names. */
export type Partner = { readonly organisationId: string; readonly code: string; readonly en: string; readonly cy: string };

/** Every other organisation that contributes under an agreement in force to which this one is a party, whether it reads under it or only sends: who could hold something, whoever of them does. */
export async function partnersOf(db: Db, organisationId: string, day: string): Promise<Partner[]> {
  const agreements = (await db.rows(selectAgreementsInForce, [day])).filter(({ parties }) => parties.includes(organisationId));
  const contributing = new Set(agreements.flatMap(({ contributors }) => contributors.map((one) => one.organisationId)));
  const all = await db.rows(selectParticipants, []);
  return all.filter((one) => one.organisationId !== organisationId && contributing.has(one.organisationId)).map(({ organisationId: id, code, en, cy }) => ({ organisationId: id, code, en, cy: cy ?? en }));
}
