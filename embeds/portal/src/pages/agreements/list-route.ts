import type { Routes } from '../../page/page.ts';
import type { Visit } from '../../page/visit.ts';
import { findOrganisations, organisationName } from '../organisations/find-organisations.ts';
import type { Agreement } from './agreements.ts';
import { draftingRoles, findAgreements, partiesOf, pathOf, seeingRoles, stateText, versionPath, versionsOf, waitsFor } from './agreements.ts';
import { validText } from './version-view.ts';
import { words } from './words.ts';

/** GET /agreements and /agreements/:id: what was agreed and what waits for a signature; one agreement's versions, and what may be done with it. */
export function listRoute({ get }: Routes): void {
  get('/agreements', seeingRoles, async (visit) => {
    const { language, core, me } = visit;
    const t = words[language];
    const [agreements, organisations] = await Promise.all([findAgreements(core), findOrganisations(core)]);
    const waiting = [...agreements.values()].flat().filter((each) => waitsFor(each, visit));
    return visit.show('pages/agreements/list.njk', {
      title: t.title,
      t,
      intro: t.intro(me.organisation.name),
      waits: waiting.length === 0 ? undefined : t.waits(waiting.length),
      waiting: waiting.map((each) => ({ label: t.waitsFor(each.agreementId, each.version), href: versionPath(each, 'sign') })),
      mayDraft: draftingRoles.includes(me.role),
      accountId: me.accountId,
      columns: Object.values(t.columns).map((label) => ({ label })),
      rows: [...agreements].map(([agreementId, versions]) => {
        const shown = versions.find(({ status }) => status === 'in-force') ?? versions[0];
        const names = partiesOf(shown).map((code) => organisations.find((each) => each.code === code)).flatMap((each) => (each === undefined ? [] : [organisationName(each, language)]));
        return [{ text: agreementId, href: pathOf(agreementId) }, stateOf(shown, versions, visit), validText(shown, language), { text: t.partyCount(partiesOf(shown).length), lines: names }];
      }),
    });
  });

  get('/agreements/:id', seeingRoles, async (visit) => {
    const versions = await versionsOf(visit);
    if (versions === undefined) return visit.notFound();
    const { language, me } = visit;
    const t = words[language];
    const [{ agreementId }] = versions;
    const drafts = draftingRoles.includes(me.role);
    const isOpen = versions.some(({ status }) => status === 'in-force' || status === 'draft');
    return visit.show('pages/agreements/agreement.njk', {
      title: t.one,
      t,
      name: agreementId,
      columns: Object.values(t.versionColumns).map((label) => ({ label })),
      rows: versions.map((each) => [{ text: t.version(each.version), href: versionPath(each) }, { text: t.states[each.status], lines: [stateText(each, language)] }, validText(each, language), signedText(each, visit)]),
      doings: [
        ...versions.filter((each) => waitsFor(each, visit)).map((each) => ({ label: t.waitsFor(agreementId, each.version), text: t.signText, href: versionPath(each, 'sign') })),
        ...(drafts ? [{ label: t.next, text: t.nextText, href: pathOf(agreementId, 'next') }] : []),
        ...(drafts && isOpen ? [{ label: t.end, text: t.endText, href: pathOf(agreementId, 'end') }] : []),
      ],
    });
  });
}

/** What is in force, or else how the newest stands; and a draft beside it. */
function stateOf(shown: Agreement, versions: readonly Agreement[], { language }: Visit): object {
  const t = words[language];
  const drafts = versions.filter((each) => each.status === 'draft' && each !== shown);
  return { text: t.versionState(shown.version, t.states[shown.status]), lines: drafts.map(({ version, status }) => t.versionState(version, t.states[status])) };
}

function signedText({ signatories, termsSha256 }: Agreement, { language }: Visit): string {
  const t = words[language];
  return termsSha256 === null ? t.onPaper : t.signedCount(signatories.filter(({ signedAt }) => signedAt !== null).length, signatories.length);
}
