import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import { dutiesOf } from '../sensitivity/duties.ts';
import { MastError } from '../shared/mast-error.ts';
import type { Language } from './language.ts';
import { inLanguage } from './language.ts';
import type { Me } from './me-schema.ts';
import { readCaller } from './read-caller.ts';

/** Who the caller is, and what the host opened MAST for, so that an embed can say it before anything is declared. Discloses nothing of a record. */
export async function getMe(core: Core, user: UserPrincipal, language: Language): Promise<Me> {
  return core.store.tx({ own: user.organisationId, readOnly: true }, async (db) => {
    const caller = await readCaller(db, core, user);
    const launch = await openLaunch(db, core, user);
    if (launch === 'ended') throw new MastError('unauthenticated');
    // A host's token carries no duty: whoever acts by name signs in themselves.
    const named = user.hostId === undefined ? await dutiesOf(db, user) : [];
    return {
      accountId: user.accountId,
      name: caller.name,
      organisation: { code: caller.organisation.code, name: inLanguage(caller.organisation, language) },
      role: user.role,
      ...(caller.language === undefined ? {} : { language: caller.language }),
      scopes: [...user.scopes],
      environment: core.environment,
      ...(named.length === 0 ? {} : { duties: named }),
      ...(user.confirmationOverdue === true ? { confirmationOverdue: true as const } : {}),
      ...(user.hostId === undefined ? {} : { host: user.hostId }),
      ...(launch === undefined ? {} : { launch }),
    };
  });
}
