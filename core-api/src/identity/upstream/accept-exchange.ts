import type { Core } from '../../core.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { markSignedIn } from '../../store/sql/mark-signed-in.ts';
import type { AcceptedLaunch } from '../accept-launch.ts';
import type { Standing } from '../admit-staff.ts';
import { admitStaff } from '../admit-staff.ts';
import type { ClientKeys } from '../client-keys.ts';
import { kidOf } from '../client-keys.ts';
import { findClient } from '../find-client.ts';
import { launchContentSchema } from '../launch-content.ts';
import { nobodysKeys } from '../nobodys-keys.ts';
import { provesSignIn } from '../proves-sign-in.ts';
import { spendToken } from '../spend-token.ts';
import type { SubjectTokenFault } from './read-subject-token.ts';
import { readSubjectToken } from './read-subject-token.ts';

/** RFC 8693 section 3. */
const idToken = 'urn:ietf:params:oauth:token-type:id_token';
const accessToken = 'urn:ietf:params:oauth:token-type:access_token';
/** How old a launch's id_token may be when it is exchanged: a launch goes on at once, and whoever was interrupted launches again. Judgement. */
const maxSmartAgeSeconds = 600;
/** Characters; a subject with every field at its longest has some 2,000. */
const maxSubjectLength = 4_000;

/** Why an exchange was refused: for the log; the caller is told `invalid_grant` whatever it was, and a standing. */
export type ExchangeRefusal = SubjectTokenFault | 'host' | 'token-type' | 'age' | 'sign-in' | 'subject' | 'replay' | Standing;

export type ExchangeRequest = {
  readonly clientId: string;
  readonly subjectToken: string;
  readonly subjectTokenType: string | undefined;
  /** JSON in the shape of a launch assertion's `subject`: the token that comes of it is for this subject only. */
  readonly subject: string | undefined;
};

/**
 * Token exchange (RFC 8693): a token that another issuer gave a member of staff, verified here and by nobody on the way, for the launch it stands for. A host registered as `smart` brings the
 * id_token of a SMART App Launch, young, once, and always for one subject; one registered as `entra` an access token for our own API, which its clients cannot renew at will and which may
 * therefore come again while it lives. Whose it is, and how the account stands, is decided as for a launch assertion.
 */
export async function acceptExchange(core: Core, keys: ClientKeys, request: ExchangeRequest): Promise<Result<AcceptedLaunch, ExchangeRefusal>> {
  const host = await findClient(core, request.clientId);
  const now = core.clock.now();
  const kid = kidOf(request.subjectToken);
  if (host?.kind !== 'host' || host.upstream === undefined) {
    // As much work as for a host, so that the time does not tell whether there is one; whatever comes of it, nobody is let in.
    await readSubjectToken(request.subjectToken, { keys: nobodysKeys(kid), upstream: { kind: 'smart', issuer: '', audience: '', staffClaim: 'sub' }, now });
    return failed('host');
  }
  const { upstream } = host;
  const isSmart = upstream.kind === 'smart';
  if (request.subjectTokenType !== (isSmart ? idToken : accessToken)) return failed('token-type');
  const token = await readSubjectToken(request.subjectToken, { keys: await keys(host, kid), upstream, now });
  if (!token.ok) return token;
  const { staffId, iat, exp, digest, signIn } = token.value;
  if (isSmart && now.getTime() / 1000 - iat > maxSmartAgeSeconds) return failed('age');
  if (host.mfaRequired && !provesSignIn(signIn, now, upstream.mfa)) return failed('sign-in');
  const subject = readSubject(request.subject);
  if (!subject.ok || (isSmart && subject.value?.person === undefined)) return failed('subject');
  const account = await admitStaff(core, host, staffId, now);
  if (!account.ok) return account;
  if (isSmart && !(await spendToken(core, host.clientId, digest, new Date(exp * 1000)))) return failed('replay');
  await core.store.tx({ own: host.organisationId }, (db) => db.run(markSignedIn, [host.organisationId, account.value, now]));
  return ok({ hostId: host.clientId, accountId: account.value, organisationId: host.organisationId, content: subject.value === undefined ? {} : { subject: subject.value } });
}

function readSubject(text: string | undefined): Result<ReturnType<typeof launchContentSchema.parse>['subject'], 'subject'> {
  if (text === undefined) return ok(undefined);
  if (text.length > maxSubjectLength) return failed('subject');
  try {
    const parsed = launchContentSchema.shape.subject.safeParse(JSON.parse(text));
    // A family case is a host's own word: what an issuer's token opens is for one person or one address.
    return parsed.success && parsed.data?.members === undefined ? ok(parsed.data) : failed('subject');
  } catch {
    return failed('subject');
  }
}
