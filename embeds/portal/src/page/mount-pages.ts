import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { CoreFault } from '../core/core-fault.ts';
import type { Form } from '../http/form.ts';
import { isOwnForm } from '../http/own-form.ts';
import type { Portal } from '../portal.ts';
import { beginSignIn } from '../sign-in/begin-sign-in.ts';
import { pendingForm } from '../sign-in/pending-form.ts';
import { whoIsHere } from '../sign-in/who-is-here.ts';
import { makeVisit } from './make-visit.ts';
import type { Known } from './make-visit.ts';
import type { Routes } from './page.ts';
import type { Role } from './roles.ts';

/** Gives every page its addresses, each behind what it asked for: anybody, or whoever is signed in with a role; a form only from a page of ours. */
export function mountPages(app: FastifyInstance, portal: Portal): void {
  const routes: Routes = {
    open(path, handler) {
      app.get(path, async (request, reply) => handler(makeVisit(portal, request, reply, await whoIsHereOr(request))));
    },
    get(path, roles, handler) {
      app.get(path, async (request, reply) => {
        const known = await whoIsHere(portal, request);
        if (known === undefined) return beginSignIn(portal, request, reply, { back: request.url, stepUp: false });
        return may(known, roles) ? handler(makeVisit(portal, request, reply, known)) : notForYou(request, reply, known);
      });
    },
    post(path, roles, handler) {
      app.post(path, async (request, reply) => {
        const known = await whoIsHere(portal, request);
        if (known === undefined) return formOver(request, reply, undefined);
        if (!isOwnForm(request, (request.body ?? {}) as Form, known.session, portal.options.portalUrl)) return formOver(request, reply, known);
        if (!may(known, roles)) return notForYou(request, reply, known);
        pendingForm.clear(known.session);
        return handler(makeVisit(portal, request, reply, known));
      });
    },
  };
  for (const page of portal.pages) page.routes(routes);

  /** On a page for anybody, a core that is away or does not know the session takes nothing from the page but the name at its head. */
  async function whoIsHereOr(request: FastifyRequest): Promise<Known | undefined> {
    try {
      return await whoIsHere(portal, request);
    } catch (error) {
      if (error instanceof CoreFault) return undefined;
      throw error;
    }
  }

  function notForYou(request: FastifyRequest, reply: FastifyReply, known: Known): FastifyReply {
    const { common, show } = makeVisit(portal, request, reply, known);
    return show('view/notice.njk', { title: common.notForYou, texts: [common.notForYouText(common.roles[known.me.role])], next: { href: '/', label: common.toHome }, code: undefined, phones: [], status: 403 });
  }

  function formOver(request: FastifyRequest, reply: FastifyReply, known: Known | undefined): FastifyReply {
    const { common, show } = makeVisit(portal, request, reply, known);
    return show('view/notice.njk', { title: common.formOver, texts: [common.formOverText], next: { href: '/', label: common.toHome }, code: undefined, phones: [], status: 403, faults: [] });
  }
}

function may({ me }: Known, roles: readonly Role[]): boolean {
  return roles.includes(me.role);
}
