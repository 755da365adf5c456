import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { selectLastDeclarations } from '../store/sql/select-last-declarations.ts';
import type { Db } from '../store/store.ts';
import { declarationContentSchema } from './declaration-content.ts';
import type { Question } from './question-schema.ts';
import { withinLaunch } from './same-subject.ts';

/** As many as anybody copies from; further back the same words may be true again. Judgement. */
const looksBack = 5;

/**
 * The reasons in their own words that this user gave last, for others than the subject that the host has opened MAST for now: who goes on with the same case
 * may say the same again. Coded ones are left out.
 */
export async function earlierReasons(db: Db, core: Core, user: UserPrincipal, opened: Question | undefined): Promise<string[]> {
  const rows = await db.rows(selectLastDeclarations, [user.organisationId, user.accountId, looksBack]);
  return rows.flatMap((row) => {
    const { reason, reasonCode, question, opened: before } = declarationContentSchema.parse(core.keys.open(user.organisationId, 'declaration', row.declaration_id, row.sealed));
    const subject = question ?? before;
    const isSame = opened !== undefined && subject !== undefined && withinLaunch(opened, subject);
    return reason === undefined || reasonCode !== undefined || isSame ? [] : [reason];
  });
}
