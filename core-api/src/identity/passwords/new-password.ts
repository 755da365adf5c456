import type { Core } from '../../core.ts';
import { selectParticipants } from '../../store/sql/select-participants.ts';
import type { PasswordFault } from './password-faults.ts';
import { passwordFault } from './password-faults.ts';

/**
 * Whether somebody may choose this password: by our own lists (password-faults.ts), then, where the installation has such a service, by what is known from breaches. That service away, the choice
 * stands and the log says so: the lists here hold the commonest, every sign-in asks for a second factor, and nobody is kept out of their account by another's outage (docs/adr/0039).
 */
export async function newPasswordFault(core: Pick<Core, 'store' | 'log' | 'isBreached'>, whose: { readonly name: string; readonly email: string }, password: string): Promise<PasswordFault | undefined> {
  const partners = await core.store.tx({ readOnly: true }, (db) => db.rows(selectParticipants, []));
  const fault = passwordFault(password, { names: [whose.name, whose.email], organisations: partners.flatMap(({ en, cy, code }) => [en, cy ?? '', code]) });
  if (fault !== undefined || core.isBreached === undefined) return fault;
  try {
    return (await core.isBreached(password)) ? 'breached' : undefined;
  } catch (error) {
    core.log.error('breached-passwords-unknown', { code: error instanceof Error && error.message.startsWith('breaches-') ? error.message : 'unknown' });
    return undefined;
  }
}
