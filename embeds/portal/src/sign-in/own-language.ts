import type { FastifyReply, FastifyRequest } from 'fastify';

import { settle } from '../core/call-core.ts';
import { CoreFault } from '../core/core-fault.ts';
import { chosenLanguage, inItsLanguage, keepLanguage, languageOf } from '../http/language.ts';
import type { Portal } from '../portal.ts';
import type { Session } from '../session/session.ts';
import { sessionHere } from './who-is-here.ts';

/**
 * A language that was chosen by a link: remembered in this browser and, by a link on a page of ours, with the account of whoever is signed in, so that they find it wherever they sign in
 * next; then the page at its own address again. Undefined when none was chosen.
 */
export async function takeLanguage(portal: Portal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const language = chosenLanguage(request);
  if (language === undefined) return undefined;
  keepLanguage(reply, portal.cookies, language);
  const session = request.headers['sec-fetch-site'] === 'same-origin' ? sessionHere(portal, request) : undefined;
  if (session !== undefined) await unlessAway(settle(portal.core.as(session, language).POST('/v1/me/language', { body: { language } })));
  return inItsLanguage(request, reply);
}

/** The language that the account remembers is that of this browser from now on. */
export async function followLanguage(portal: Portal, request: FastifyRequest, reply: FastifyReply, session: Session): Promise<void> {
  const me = await unlessAway(settle(portal.core.as(session, languageOf(request, portal.cookies)).GET('/v1/me')));
  if (me?.ok === true && me.value.language !== undefined) keepLanguage(reply, portal.cookies, me.value.language);
}

/** A core that is away takes nothing from a page but the memory of a choice. */
async function unlessAway<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CoreFault) return undefined;
    throw error;
  }
}
