import type { operations } from '@mast/openapi';
import { receiptCode } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import { CoreFault } from '../../core/core-fault.ts';
import { isId } from '../../http/is-id.ts';
import type { Fact } from '../../page/fact.ts';
import type { Page } from '../../page/page.ts';
import { askingRoles, staffRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findNames, managingRoles } from '../users/people.ts';
import { words } from './words.ts';

type Notice = operations['listRecallNotices']['responses'][200]['content']['application/json']['notices'][number];

const path = '/recall-notices';

/** What somebody was shown and turned out to be wrong: which case, and that they have read it. Never about whom. */
export const page: Page = {
  entries: [{ path, order: 14, roles: staffRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, staffRoles, async (visit) => {
      const { language, core, me } = visit;
      const t = words[language];
      const { notices } = await valueOf(core.GET('/v1/recall-notices'));
      const names = managingRoles.includes(me.role) && notices.some(({ whose }) => whose === 'leaver') ? await findNames(core) : new Map<string, string>();
      const read = notices.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
      return visit.show('pages/recall-notices/notices.njk', {
        title: t.title,
        t,
        path,
        asks: askingRoles.includes(me.role),
        unread: notices.filter(({ acknowledgedAt }) => acknowledgedAt === null).map((notice) => ({ id: notice.declarationId, title: titleOf(notice, visit), facts: factsOf(notice, names, visit) })),
        columns: [t.columns.reference, t.columns.asked, t.columns.read].map((label) => ({ label })),
        read: read.map((notice) => [titleOf(notice, visit), askedText(notice, visit), notice.acknowledgedAt === null ? '–' : momentText(notice.acknowledgedAt, language)]),
      });
    });

    post(`${path}/:id`, staffRoles, async (visit) => {
      const declarationId = visit.params['id'];
      if (!isId(declarationId)) return visit.notFound();
      const reply = await settle(visit.core.POST('/v1/recall-notices/{declarationId}/acknowledgement', { params: { path: { declarationId } }, body: {} }));
      if (!reply.ok && reply.problem.status === 404) return visit.notFound();
      if (!reply.ok) throw new CoreFault(reply.problem);
      visit.say(bothOf(words, (t) => t.readDone));
      return visit.go(path);
    });
  },
};

function titleOf({ reference, declarationId }: Notice, { language }: Visit): string {
  const t = words[language];
  return reference === null ? t.noReference(receiptCode(declarationId)) : t.reference(reference);
}

function askedText({ askedAt }: Notice, { language }: Visit): string {
  return askedAt === null ? words[language].notKept : momentText(askedAt, language);
}

function factsOf(notice: Notice, names: ReadonlyMap<string, string>, visit: Visit): readonly Fact[] {
  const { language } = visit;
  const t = words[language];
  const name = names.get(notice.accountId);
  return [
    { key: t.facts.asked, value: askedText(notice, visit) },
    { key: t.facts.declaration, value: receiptCode(notice.declarationId) },
    { key: t.facts.what, value: t.what[notice.what] },
    { key: t.facts.seen, value: notice.seenAs.length === 0 ? t.seenUnknown : notice.seenAs.map((each) => t.seenAs[each]).join('; ') },
    { key: t.facts.whose, value: notice.whose === 'own' ? t.own : name === undefined ? t.leaver : t.leaverNamed(name) },
    { key: t.facts.since, value: momentText(notice.changedAt, language) },
  ];
}
