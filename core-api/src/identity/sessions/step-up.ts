import type { z } from 'zod';

import type { UserPrincipal } from '../../access/principal.ts';
import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { unlockSession } from '../../store/sql/unlock-session.ts';
import { checkCode } from '../factors/check-code.ts';
import type { steppedUpSchema } from './session-schema.ts';

/** Seconds for which a step-up counts (http/plugins/authenticate.ts enforces it). */
const freshSeconds = 300;

/** A fresh code of the caller's authenticator app confirms that it is still them. Who has a passkey alone steps up by the sign-in pages (`acr_values`). */
export async function stepUp(core: Core, user: UserPrincipal, code: string): Promise<Result<z.infer<typeof steppedUpSchema>, Problem>> {
  const { organisationId, accountId, session } = user;
  if (session === undefined) return failed({ code: 'forbidden' });
  const checked = await checkCode(core, user, code);
  if (!checked.ok) return failed({ code: checked.failure === 'wait' ? 'too-many-requests' : 'second-factor-wrong' });
  const now = core.clock.now();
  const isOpen = await core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.run(unlockSession, [organisationId, session.id, now, now])) !== 1) return false;
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'stepped-up', payload: { sessionId: session.id } });
    return true;
  });
  if (!isOpen) return failed({ code: 'unauthenticated' });
  return ok({ steppedUpAt: now.toISOString(), until: new Date(now.getTime() + freshSeconds * 1000).toISOString() });
}
