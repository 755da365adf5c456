import type { Core } from '../../core.ts';

/** Milliseconds for which what a page carries may be answered. */
const lifeMs = 600_000;

type World = Pick<Core, 'keys' | 'clock'>;

/** A passkey's challenge, or any other text of a page, with its end and a keyed hash: kept by the page itself, good for `holder` (a session, a link) alone. */
export function sealChallenge({ keys, clock }: World, holder: string, challenge: string): string {
  const until = String(clock.now().getTime() + lifeMs);
  return `${challenge}.${until}.${macOf(keys, holder, challenge, until)}`;
}

/** What the page was given, if it is this holder's and not over. */
export function openChallenge({ keys, clock }: World, holder: string, sealed = ''): string | undefined {
  const [challenge = '', until = '', mac = ''] = sealed.split('.');
  return mac === macOf(keys, holder, challenge, until) && clock.now().getTime() <= Number(until) ? challenge : undefined;
}

function macOf(keys: World['keys'], holder: string, challenge: string, until: string): string {
  return keys.macBytes('passkey-challenge', `${holder}\n${challenge}\n${until}`).toString('base64url');
}
