import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectShownRecord } from '../store/sql/select-shown-record.ts';
import { widenToAgreed } from '../store/sql/widen-to-agreed.ts';
import type { Db } from '../store/store.ts';
import type { OpenRecord } from './open-sealed.ts';
import { openRecord } from './open-sealed.ts';
import { readAnswers } from './read-answers.ts';
import { readDeclaration } from './read-declaration.ts';

/** Something is said of an answer at most so long after it was given: a call may take weeks to be returned. Judgement. */
const saidWithinMs = 28 * 86_400_000;

/** An involvement that was shown to the caller: the record as it is now, and as whose it was shown; an address's is nobody's. */
export type ShownInvolvement = { readonly open: OpenRecord; readonly personId: string | undefined };

/**
 * The involvement of that id, if it was shown to the caller under that declaration of theirs within the last 28 days, by what the trail says, and its organisation still shares
 * with the caller's. Undefined otherwise, for whatever reason. The transaction sees the organisations of the agreements in force afterwards.
 */
export async function readShown(db: Db, core: Core, user: UserPrincipal, declarationId: string, involvementId: string): Promise<ShownInvolvement | undefined> {
  const declaration = await readDeclaration(db, core, user, declarationId);
  const now = core.clock.now();
  if (declaration === undefined || now.getTime() - declaration.expiresAt.getTime() > saidWithinMs) return undefined;
  const answers = await readAnswers(db, core, user, declarationId, declaration.expiresAt);
  const person = answers.flatMap(({ people }) => people).find(({ involvements }) => involvements?.includes(involvementId));
  const place = answers.flatMap(({ places }) => places).find(({ involvements }) => involvements?.includes(involvementId));
  if (person === undefined && place === undefined) return undefined;
  await db.one(widenToAgreed, [user.organisationId, londonDay(now)]);
  const row = await db.one(selectShownRecord, [involvementId]);
  return row === undefined ? undefined : { open: openRecord(core, row), personId: person?.personId };
}
