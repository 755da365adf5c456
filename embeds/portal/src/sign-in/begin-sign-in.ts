import type { FastifyReply, FastifyRequest } from 'fastify';

import { CoreFault, unreachable } from '../core/core-fault.ts';
import { languageOf } from '../http/language.ts';
import { localPath } from '../http/local-path.ts';
import type { Portal } from '../portal.ts';
import { keepWay } from './way.ts';

/** Sends the browser to sign in at the core, and back to a path of ours afterwards. */
export async function beginSignIn(portal: Portal, request: FastifyRequest, reply: FastifyReply, wish: { readonly back: string; readonly stepUp: boolean }): Promise<FastifyReply> {
  const { cookies, sealer, options, provider } = portal;
  const begun = await provider.begin({ language: languageOf(request, cookies), stepUp: wish.stepUp }).catch((error: unknown) => {
    options.log('sign-in-unreachable', { fault: error instanceof Error ? error.name : 'unknown' });
    throw new CoreFault(unreachable);
  });
  keepWay(reply, cookies, sealer, { ...begun.expected, back: localPath(wish.back) }, options.now());
  return reply.redirect(begun.url.href, 303);
}
