import { settle } from '../../core/call-core.ts';
import { textOf } from '../../http/form.ts';
import type { Routes } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { faultAt, organisationFaults } from './faults.ts';
import { organisationName } from './find-organisations.ts';
import { organisationOf } from './list-route.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['administrator'];

/** The own organisation's names in both languages, by an administrator with a second factor. */
export function nameRoutes({ get, post }: Routes): void {
  get('/organisations/:code/names', roles, async (visit) => {
    const organisation = await organisationOf(visit);
    if (organisation?.policy === undefined) return visit.notFound();
    const t = words[visit.language];
    const at = `/organisations/${encodeURIComponent(organisation.code)}`;
    return visit.show('pages/organisations/names.njk', { title: t.namesTitle, t, name: organisationName(organisation, visit.language), names: organisation.name, back: at, action: `${at}/names` });
  });

  post('/organisations/:code/names', roles, async (visit) => {
    const organisation = await organisationOf(visit);
    if (organisation?.policy === undefined) return visit.notFound();
    const { code: organisationCode } = organisation;
    const at = `/organisations/${encodeURIComponent(organisationCode)}`;
    const [en, cy] = [textOf(visit.form, 'nameEn'), textOf(visit.form, 'nameCy')];
    const isName = (text: string): boolean => text.length > 0 && text.length <= 200;
    const faults = [...(isName(en) ? [] : [faultAt('nameEn')]), ...(isName(cy) ? [] : [faultAt('nameCy')])];
    if (faults.length > 0) return visit.again(`${at}/names`, faults);
    if (en === organisation.name.en && cy === organisation.name.cy) {
      visit.say(bothOf(words, (t) => t.nothingChanged));
      return visit.go(at);
    }
    const reply = await settle(visit.core.POST('/v1/organisations/{organisationCode}/changes', { params: { path: { organisationCode } }, body: { name: { en, cy } } }));
    if (!reply.ok) return visit.again(`${at}/names`, organisationFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.namesChanged));
    return visit.go(at);
  });
}
