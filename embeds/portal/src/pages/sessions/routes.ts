import type { operations } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import type { Page } from '../../page/page.ts';
import { staffRoles } from '../../page/roles.ts';
import type { Language } from '../../words/language.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { words } from './words.ts';

type OwnSession = operations['listSessions']['responses'][200]['content']['application/json']['sessions'][number];

const path = '/sessions';

/** Where somebody is signed in themselves; each to be ended there, but for the one that is here: signing out of it stands at the head of every page. */
export const page: Page = {
  entries: [{ path, order: 90, roles: staffRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, staffRoles, async ({ core, language, accountUrl, show }) => {
      const t = words[language];
      const { sessions } = await valueOf(core.GET('/v1/sessions'));
      return show('pages/sessions/sessions.njk', {
        title: t.title,
        t,
        accountUrl,
        sessions: sessions.map((each) => sessionView(each, language)),
        others: sessions.some(({ current }) => !current) ? `${path}/end-others` : undefined,
      });
    });

    post(`${path}/end-others`, staffRoles, async ({ core, say, go }) => {
      const { ended } = await valueOf(core.POST('/v1/sign-outs', { body: { sessions: 'others' } }));
      say(bothOf(words, (t) => t.othersEnded(ended)));
      return go(path);
    });

    post(`${path}/:id/end`, staffRoles, async ({ core, params, say, go, notFound }) => {
      const sessionId = params['id'];
      if (!isId(sessionId)) return notFound();
      const reply = await settle(core.DELETE('/v1/sessions/{sessionId}', { params: { path: { sessionId } } }));
      say(bothOf(words, (t) => (reply.ok ? t.ended : t.gone)));
      return go(path);
    });
  },
};

function sessionView({ sessionId, current, signedInAt, lastActiveAt, expiresAt, locked, methods }: OwnSession, language: Language): object {
  const t = words[language];
  const known: Readonly<Record<string, string>> = t.methods;
  const how = methods.flatMap((method) => (Object.hasOwn(known, method) ? [known[method] ?? ''] : []));
  const since = momentText(signedInAt, language);
  return {
    since: t.since(since),
    lines: [...how, t.active(momentText(lastActiveAt, language)), t.until(momentText(expiresAt, language))],
    states: [...(current ? [t.here] : []), ...(locked ? [t.locked] : [])],
    endOf: t.endOf(since),
    end: current ? undefined : `${path}/${sessionId}/end`,
  };
}
