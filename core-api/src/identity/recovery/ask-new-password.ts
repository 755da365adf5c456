import type { Core } from '../../core.ts';
import { emailMac } from '../../keys/email-mac.ts';
import { savePasswordAsk } from '../../store/sql/save-password-ask.ts';
import { mayTry } from '../sign-in/throttle.ts';

/**
 * Notes that somebody at `source` asks for a new password for an address. Nothing is looked up here: whether anybody has the address can be told neither from the answer nor from its time
 * (ASVS 6.3.8); answer-password-asks.ts looks, by itself, and mails. `wait` for a source that asked too often; an address that was asked for too often is answered as ever, and nothing more is sent.
 */
export async function askNewPassword(core: Pick<Core, 'store' | 'keys' | 'clock'>, { email, source }: { readonly email: string; readonly source: string }): Promise<'noted' | 'wait'> {
  const [mayBySource, mayByName] = await Promise.all([mayTry(core, 'reset-source', source), mayTry(core, 'reset-name', email.trim().toLowerCase())]);
  if (!mayBySource) return 'wait';
  if (mayByName) await core.store.tx({}, (db) => db.run(savePasswordAsk, [emailMac(core.keys, email), core.clock.now()]));
  return 'noted';
}
