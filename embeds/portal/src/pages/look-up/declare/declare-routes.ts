import type { Gateways, SubjectKind } from '@mast/panel/answer';
import { declarationBody, draftFaults, londonDay, reasonBounds } from '@mast/panel/answer';

import { settle, valueOf } from '../../../core/call-core.ts';
import { textOf } from '../../../http/form.ts';
import type { Fault } from '../../../page/fault.ts';
import { faultsOf } from '../../../page/fault.ts';
import type { Routes } from '../../../page/page.ts';
import { askingRoles } from '../../../page/roles.ts';
import type { Visit } from '../../../page/visit.ts';
import { bothOf } from '../../../words/language.ts';
import { openEnquiry } from '../enquiry.ts';
import { subjectKinds } from '../start/start-routes.ts';
import { pathOf } from '../with-enquiry.ts';
import { words } from '../words.ts';
import { declarationField, draftFaultText } from './declaration-faults.ts';
import { mostMembers, readDraft, readMembers } from './read-draft.ts';

/** Rows for members that are there from the start; more come by a press. */
const rowsAtFirst = 3;

/** Saying why: legal basis, reason, reference, and what misuse leads to. Nothing is ticked for the user, and nothing has been looked up. */
export function declareRoutes({ get, post }: Routes): void {
  get('/look-up/declare/:kind', askingRoles, async (visit) => {
    const kind = kindOf(visit);
    if (kind === undefined) return visit.notFound();
    const offer = await offered(visit, kind);
    const t = words[visit.language];
    const rows = Math.min(mostMembers, Number(textOf(visit.returned.values, 'rows')) || rowsAtFirst);
    return visit.show('pages/look-up/declare/declare.njk', {
      title: t.declareTitle,
      t,
      kind,
      kindLabel: t.kinds[kind],
      panel: visit.panel,
      asking: visit.panel.askingAs(visit.me.name, visit.me.organisation.name),
      gateways: offer.gateways,
      reasons: [{ value: '', text: visit.panel.reasonCodeNone }, ...offer.reasons.map(({ code, title }) => ({ value: code, text: title }))],
      reasonHint: visit.panel.reasonHint(reasonBounds.min, reasonBounds.max),
      acknowledgement: offer.acknowledgement.text,
      rows: kind === 'household' ? Array.from({ length: rows }, (_, at) => at + 1) : [],
      mayAdd: rows < mostMembers,
    });
  });

  post('/look-up/declare/:kind', askingRoles, async (visit) => {
    const kind = kindOf(visit);
    if (kind === undefined) return visit.notFound();
    const path = `/look-up/declare/${kind}`;
    if (textOf(visit.form, 'action') === 'more') return visit.again(path, [], { ...visit.form, rows: String(Number(textOf(visit.form, 'rows')) + 1) });
    const offer = await offered(visit, kind);
    const read = kind === 'household' ? readMembers(visit.form, londonDay(visit.now)) : undefined;
    const draft = readDraft(visit.form, read?.members);
    const faults: Fault[] = [
      ...(read?.unreadable ?? []).map((n) => ({ field: `member-${n}-born`, text: bothOf(words, (t) => t.faultMemberBirth(n)) })),
      ...draftFaults(draft, offer.gateways).map(draftFaultText),
    ];
    if (faults.length > 0) return visit.again(path, faults);
    const reply = await settle(visit.core.POST('/v1/declarations', { body: declarationBody(draft, kind) }));
    if (!reply.ok) return visit.again(path, faultsOf(reply.problem, declarationField));
    return visit.go(pathOf(openEnquiry(visit.session, reply.value, { kind, members: read?.members, reference: draft.noReferenceYet ? undefined : draft.reference })));
  });
}

function kindOf(visit: Visit): SubjectKind | undefined {
  return subjectKinds.find((kind) => kind === visit.params['kind']);
}

/** What this user may declare today, of such a subject. */
function offered(visit: Visit, subject: SubjectKind): Promise<Gateways> {
  return valueOf(visit.core.GET('/v1/gateways', { params: { query: { subject } } }));
}
