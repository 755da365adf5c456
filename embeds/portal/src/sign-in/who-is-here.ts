import type { FastifyRequest } from 'fastify';

import { settle } from '../core/call-core.ts';
import { CoreFault } from '../core/core-fault.ts';
import { languageOf } from '../http/language.ts';
import type { Known } from '../page/make-visit.ts';
import type { Portal } from '../portal.ts';
import type { Session } from '../session/session.ts';

/** The session that this browser has here, whether or not the core still stands behind it. */
export function sessionHere(portal: Portal, request: FastifyRequest): Session | undefined {
  return portal.sessions.find(portal.cookies.read(request, 'mast-portal'));
}

/**
 * Who is signed in, as the core says at this moment: role and standing are never remembered, so that a change or a suspension counts from the next page (ASVS 8.3.2), and
 * what lies in this session is shown to nobody whose session in the core is locked or over. Throws what keeps the core from saying so.
 */
export async function whoIsHere(portal: Portal, request: FastifyRequest): Promise<Known | undefined> {
  const session = sessionHere(portal, request);
  if (session === undefined) return undefined;
  const me = await settle(portal.core.as(session, languageOf(request, portal.cookies)).GET('/v1/me'));
  if (!me.ok) throw new CoreFault(me.problem);
  return { session, me: me.value };
}
