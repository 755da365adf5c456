import { settle } from '../../core/call-core.ts';
import { listOf, textOf } from '../../http/form.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { draftingRoles, pathOf, seeingRoles, versionOf, versionPath, waitsFor } from './agreements.ts';
import { agreementFaults, fault } from './faults.ts';
import { versionView } from './version-view.ts';
import { words } from './words.ts';

/** One version with all of its terms; and the page on which somebody who is named reads and signs it, with a second factor. */
export function versionRoutes({ get, post }: Routes): void {
  get('/agreements/:id/versions/:version', seeingRoles, async (visit) => {
    const agreement = await versionOf(visit);
    if (agreement === undefined) return visit.notFound();
    const { language, me } = visit;
    const t = words[language];
    const { agreementId, version } = agreement;
    return visit.show('pages/agreements/version.njk', {
      title: t.version(version),
      t,
      name: agreementId,
      back: pathOf(agreementId),
      ...(await versionView(agreement, visit)),
      doings: [
        ...(waitsFor(agreement, visit) ? [{ label: t.sign, text: t.signText, href: versionPath(agreement, 'sign') }] : []),
        { label: t.sheet, text: t.sheetText, href: versionPath(agreement, 'facts') },
        ...(draftingRoles.includes(me.role) ? [{ label: t.next, text: t.nextText, href: pathOf(agreementId, 'next') }] : []),
      ],
    });
  });

  get('/agreements/:id/versions/:version/sign', seeingRoles, async (visit) => {
    const agreement = await versionOf(visit);
    // Whoever is not named, or has signed, is not asked again: nobody signs twice.
    if (agreement === undefined || !waitsFor(agreement, visit)) return visit.notFound();
    const t = words[visit.language];
    return visit.show('pages/agreements/sign.njk', {
      title: t.signTitle,
      t,
      name: `${agreement.agreementId}, ${t.version(agreement.version)}`,
      back: versionPath(agreement),
      action: versionPath(agreement, 'sign'),
      termsSha256: agreement.termsSha256,
      ...(await versionView(agreement, visit)),
    });
  });

  post('/agreements/:id/versions/:version/sign', seeingRoles, async (visit) => {
    const agreement = await versionOf(visit);
    if (agreement === undefined) return visit.notFound();
    const { agreementId, version } = agreement;
    if (!listOf(visit.form, 'sure').includes('yes')) return visit.again(versionPath(agreement, 'sign'), [fault('sure', 'sure')]);
    // The terms that were on the page, not those that stand now: the core refuses a signature under others.
    const termsSha256 = textOf(visit.form, 'terms');
    const reply = await settle(visit.core.POST('/v1/agreements/{agreementId}/versions/{version}/signatures', { params: { path: { agreementId, version } }, body: { termsSha256 } }));
    if (!reply.ok) return visit.again(versionPath(agreement), agreementFaults(reply.problem));
    visit.say(bothOf(words, (t) => (reply.value.status === 'in-force' ? t.signedInForce : t.signed)));
    return visit.go(versionPath(agreement));
  });
}
