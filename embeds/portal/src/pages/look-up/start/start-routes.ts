import type { DeclarationList, SubjectKind } from '@mast/panel/answer';
import { londonDay } from '@mast/panel/answer';
import { dateText, timeText } from '@mast/panel/words';

import { settle, valueOf } from '../../../core/call-core.ts';
import { textOf } from '../../../http/form.ts';
import { askingRoles } from '../../../page/roles.ts';
import { faultsOf } from '../../../page/fault.ts';
import type { Routes } from '../../../page/page.ts';
import { bothOf } from '../../../words/language.ts';
import { findEnquiry, openEnquiry } from '../enquiry.ts';
import { pathOf } from '../with-enquiry.ts';
import { words } from '../words.ts';

/** In the order in which the start page offers them. */
export const subjectKinds: readonly SubjectKind[] = ['child', 'adult', 'unknown-age', 'household', 'address'];

type Listed = DeclarationList['declarations'][number];

/** Where a look-up begins: about whom, what was declared and still holds, and which references are due. */
export function startRoutes({ get, post }: Routes): void {
  get('/look-up', askingRoles, async (visit) => {
    const { declarations } = await valueOf(visit.core.GET('/v1/declarations'));
    const t = words[visit.language];
    return visit.show('pages/look-up/start/start.njk', {
      title: t.startTitle,
      t,
      kinds: subjectKinds.map((kind) => ({ kind, label: t.kinds[kind], text: t.kindTexts[kind] })),
      live: declarations.filter(({ live }) => live).map(({ id, subject, expiresAt }) => ({ id, label: t.kinds[subject], until: t.liveUntil(timeText(expiresAt)) })),
      due: declarations.flatMap((each) => (each.referenceDue === undefined ? [] : [dueOf(each, each.referenceDue)])),
      panel: visit.panel,
    });

    function dueOf({ id, subject, referenceOverdue }: Listed, due: string): object {
      return { id, label: t.dueLabel(t.kinds[subject], `${dateText(londonDay(new Date(due)), visit.language)}, ${timeText(due)}`), overdue: referenceOverdue };
    }
  });

  // A declaration of which this process holds no answer, as after a restart, may be gone on under all the same.
  post('/look-up/resume', askingRoles, async (visit) => {
    const id = textOf(visit.form, 'declaration');
    if (findEnquiry(visit.session, visit.now, id) !== undefined) return visit.go(pathOf({ declarationId: id }));
    const { declarations } = await valueOf(visit.core.GET('/v1/declarations'));
    const found = declarations.find((each) => each.id === id && each.live);
    if (found === undefined) return visit.go('/look-up');
    return visit.go(pathOf(openEnquiry(visit.session, found, { kind: found.subject })));
  });

  post('/look-up/reference', askingRoles, async (visit) => {
    const id = textOf(visit.form, 'declaration');
    const reply = await settle(visit.core.POST('/v1/declarations/{declarationId}/reference', { params: { path: { declarationId: id } }, body: { reference: textOf(visit.form, `reference-${id}`) } }));
    const to = textOf(visit.form, 'from') === 'enquiry' ? pathOf({ declarationId: id }) : '/look-up';
    if (!reply.ok) return visit.again(to, faultsOf(reply.problem, (pointer) => (pointer === '/reference' ? { field: `reference-${id}`, text: bothOf(words, (t) => t.faultReference) } : undefined)));
    const enquiry = findEnquiry(visit.session, visit.now, id);
    if (enquiry !== undefined) enquiry.referenceDue = undefined;
    visit.say(bothOf(words, (t) => t.dueKept));
    return visit.go(to);
  });
}
