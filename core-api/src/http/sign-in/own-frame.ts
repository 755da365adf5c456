import type { FastifyReply, FastifyRequest } from 'fastify';

import type { AccountRef } from '../../identity/sign-in/account-ref.ts';
import { keepLanguage } from '../../people/keep-language.ts';
import type { Language } from '../plugins/context.ts';
import type { Frame } from './pages/layout.ts';
import type { Site } from './site.ts';
import { chosenIn, frameOf } from './site.ts';

/**
 * The frame of a page for somebody who is signed in: in the language that their account remembers. What they choose by the link on the page is remembered from then on; a link
 * from another site changes the page alone.
 */
export async function ownFrame(site: Site, request: FastifyRequest, reply: FastifyReply, path: string, account: AccountRef, remembered: Language | undefined): Promise<Frame> {
  const chosen = chosenIn(request);
  if (chosen !== undefined && chosen !== remembered && request.headers['sec-fetch-site'] === 'same-origin') await keepLanguage(site.core, account, chosen);
  return frameOf(site, request, reply, path, undefined, remembered);
}
