import type { RegisteredEhr } from '../../identity/ehr/find-ehr.ts';
import { selectAmbientTerms } from '../../store/sql/select-ambient-terms.ts';
import type { Db } from '../../store/store.ts';

/** What one agreement in force allows: on which gateway it rests, and how many checks an hour. */
export type AmbientTerms = { readonly agreementId: string; readonly version: number; readonly gateway: string; readonly perHour: number };

/** What agreements in force today allow where this EHR stands; empty, as it is unless two Caldicott guardians signed otherwise: nothing. */
export async function ambientTerms(db: Db, { organisationId, setting }: Pick<RegisteredEhr, 'organisationId' | 'setting'>, today: string): Promise<readonly AmbientTerms[]> {
  return setting === undefined ? [] : db.rows(selectAmbientTerms, [organisationId, setting, today]);
}
