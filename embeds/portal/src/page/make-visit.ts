import type { Me } from '@mast/panel/answer';
import { stringsOf } from '@mast/panel/words';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { isFileName } from '../http/file-name.ts';
import type { Form } from '../http/form.ts';
import { textOf } from '../http/form.ts';
import { languageOf, withoutLanguage } from '../http/language.ts';
import type { Portal } from '../portal.ts';
import type { Session } from '../session/session.ts';
import { slot } from '../session/slot.ts';
import { common } from '../words/common.ts';
import type { Both } from '../words/language.ts';
import type { Fault } from './fault.ts';
import { entriesFor } from './entries-for.ts';
import { frameOf } from './frame.ts';
import { keepReturned, nothingReturned, takeReturned } from './returned-forms.ts';
import type { OpenVisit, Shown, Visit } from './visit.ts';

const said = slot<Both>('said');

/** Somebody whom the core knows to be signed in. */
export type Known = { readonly session: Session; readonly me: Me };

/** What a page is handed for one request. */
export function makeVisit(portal: Portal, request: FastifyRequest, reply: FastifyReply, known: undefined): OpenVisit;
export function makeVisit(portal: Portal, request: FastifyRequest, reply: FastifyReply, known: Known): Visit;
export function makeVisit(portal: Portal, request: FastifyRequest, reply: FastifyReply, known: Known | undefined): OpenVisit | Visit;
export function makeVisit(portal: Portal, request: FastifyRequest, reply: FastifyReply, known: Known | undefined): OpenVisit | Visit {
  const { options, cookies, pages } = portal;
  const language = languageOf(request, cookies);
  const asked = request.query as Form;
  const query = Object.fromEntries(Object.keys(asked).map((name) => [name, textOf(asked, name)]));
  const at = withoutLanguage(request.url);
  const [path = '/'] = at.split('?');
  const returned = known === undefined ? nothingReturned : takeReturned(known.session, path, query['mend'] === '1');

  function show(template: string, content: Shown): FastifyReply {
    const faults: readonly Fault[] = content.faults ?? returned.faults;
    const done = known === undefined ? undefined : said.of(known.session);
    if (known !== undefined) said.clear(known.session);
    const frame = frameOf({ pages, environment: options.environment, language, at, me: known?.me, formToken: known?.session.formToken, faults, returned, done });
    const markup = portal.render(template, { ...content, frame });
    return reply.code(content.status ?? 200).header('content-type', 'text/html; charset=utf-8').header('content-language', language).send(markup);
  }
  const go = (to: string): FastifyReply => reply.redirect(to, 303);
  const words = common[language];
  const open: OpenVisit = {
    language,
    common: words,
    panel: stringsOf(language),
    now: options.now(),
    phones: options.phones ?? [],
    entries: entriesFor(pages, known?.me).map(({ path: to, label, text }) => ({ path: to, label: label[language], text: text[language] })),
    accountUrl: `${options.coreUrl}/sign-in/account`,
    params: request.params as Readonly<Record<string, string>>,
    query,
    publicCore: portal.core.asNobody(language),
    me: known?.me,
    core: undefined,
    show,
    go,
    notFound: () => show('view/notice.njk', { title: words.notFound, texts: [words.notFoundText], next: { href: '/', label: words.toHome }, code: undefined, phones: [], status: 404 }),
  };
  if (known === undefined) return open;
  const { session, me } = known;
  const form = (request.body ?? {}) as Form;
  return {
    ...open,
    session,
    me,
    core: portal.core.as(session, language),
    patientCore: portal.core.patientlyAs(session, language),
    form,
    again(to, faults, values = form, place = '') {
      keepReturned(session, to, { values, faults });
      return go(`${to}?mend=1${place}`);
    },
    file(name, type, text) {
      if (!isFileName(name)) throw new Error('a file to be kept has no name of ours');
      return reply.header('content-type', `${type}; charset=utf-8`).header('content-disposition', `attachment; filename="${name}"`).header('content-language', language).send(text);
    },
    returned,
    say: (done) => said.keep(session, done),
  };
}
