import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { accountCard } from '../../identity/sign-in/account-card.ts';
import type { AccountRef } from '../../identity/sign-in/account-ref.ts';
import type { AccountId, OrganisationId } from '../../shared/brands.ts';
import type { SignedIn } from '../oauth/people.ts';
import { signedInAcr, stepUpAcr } from '../oauth/people.ts';
import { setOwnCookie } from './browser-cookie.ts';
import type { Site } from './site.ts';

/** How far somebody has come who is signing in: whose password fitted, through which provider they came, and what a passkey is to sign. Kept with the authorisation. */
const attemptSchema = z.object({
  account: z.object({ organisationId: z.string(), accountId: z.string() }).optional(),
  challenge: z.string().optional(),
  /** The locked session of this browser that its user chose. */
  unlock: z.string().optional(),
  /** The user chose to sign in as somebody who is not in this browser's list. */
  fresh: z.boolean().optional(),
  /** A provider's subject that waits for its first link, once its user has signed in here as well. */
  link: z.object({ connectionId: z.string(), subjectMac: z.string() }).optional(),
  /** A request to another provider that is under way: what its answer must fit. */
  elsewhere: z.object({ connectionId: z.string(), state: z.string(), nonce: z.string(), verifier: z.string() }).optional(),
});

export type Attempt = Omit<z.infer<typeof attemptSchema>, 'account'> & { readonly account?: AccountRef | undefined };

/** An authorisation that waits for its user, as this browser may know it. */
export type Waiting = {
  readonly uid: string;
  /** As it was kept last. */
  attempt: Attempt;
  readonly uiLocales: string | undefined;
  /** Which application is waiting. */
  readonly clientId: string | undefined;
  /** The waiting application's own address, for the redirect at the end. */
  readonly clientOrigin: string | undefined;
  readonly wants: { readonly choice: boolean; readonly signIn: boolean; readonly stepUp: boolean; /** Seconds. */ readonly maxAge: number | undefined };
  /** Keeps how far it has come. */
  keep(attempt: Attempt): Promise<void>;
};

/** The authorisation of this page, bound to this browser by oidc-provider's cookie; undefined when it has ended or is another browser's. */
export async function waitingFor({ provider }: Site, request: FastifyRequest, reply: FastifyReply): Promise<Waiting | undefined> {
  const { uid } = request.params as { uid: string };
  let details: Awaited<ReturnType<typeof provider.interactionDetails>>;
  try {
    details = await provider.interactionDetails(request.raw, reply.raw);
  } catch (error) {
    if ((error as { error?: unknown }).error === undefined) throw error;
    return undefined;
  }
  if (details.uid !== uid) return undefined;
  const text = (name: string): string | undefined => (typeof details.params[name] === 'string' ? details.params[name] : undefined);
  const prompts = (text('prompt') ?? '').split(' ');
  const redirect = text('redirect_uri');
  const attempt = attemptSchema.safeParse((details.result as { attempt?: unknown } | undefined)?.attempt ?? {}).data ?? {};
  const waiting: Waiting = {
    uid,
    attempt: { ...attempt, account: attempt.account === undefined ? undefined : { organisationId: attempt.account.organisationId as OrganisationId, accountId: attempt.account.accountId as AccountId } },
    uiLocales: text('ui_locales'),
    clientId: text('client_id'),
    clientOrigin: redirect === undefined ? undefined : new URL(redirect).origin,
    wants: {
      choice: prompts.includes('select_account'),
      signIn: prompts.includes('login'),
      stepUp: (text('acr_values') ?? '').split(' ').includes(stepUpAcr),
      maxAge: text('max_age') === undefined && typeof details.params['max_age'] !== 'number' ? undefined : Number(details.params['max_age']),
    },
    async keep(next) {
      waiting.attempt = next;
      details.result = { attempt: next } as never;
      await details.save(Math.max(1, details.exp - Math.floor(new Date().getTime() / 1000)));
    },
  };
  return waiting;
}

/** Tells the token service who it was, and sends the browser on to the application. From then on these pages speak the language that the account remembers. */
export async function finish({ core, cookies, provider }: Site, request: FastifyRequest, reply: FastifyReply, account: AccountRef, session: { readonly sessionId: string; readonly amr: readonly string[]; readonly authTime: number; readonly steppedUp: boolean }): Promise<FastifyReply> {
  const mast: SignedIn = { organisationId: account.organisationId, sessionId: session.sessionId };
  const login = { accountId: account.accountId, ts: session.authTime, amr: [...session.amr], acr: session.steppedUp ? stepUpAcr : signedInAcr, remember: false };
  const language = (await accountCard(core, account))?.language;
  if (language !== undefined) setOwnCookie(reply, cookies, 'mast-language', language);
  const returnTo = await provider.interactionResult(request.raw, reply.raw, { login, select_account: {}, mast }, { mergeWithLastSubmission: false });
  return reply.redirect(returnTo, 303);
}

/** The user does not want to: the application is told so (RFC 6749 section 4.1.2.1). */
export async function giveUp({ provider }: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const returnTo = await provider.interactionResult(request.raw, reply.raw, { error: 'access_denied', error_description: 'the user did not sign in' }, { mergeWithLastSubmission: false });
  return reply.redirect(returnTo, 303);
}
