import { settle } from '../../core/call-core.ts';
import { choiceOf } from '../../http/choice-of.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import type { Fault } from '../../page/fault.ts';
import type { Routes } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { faultAt, organisationFaults } from './faults.ts';
import type { Organisation } from './find-organisations.ts';
import { organisationName } from './find-organisations.ts';
import { organisationOf } from './list-route.ts';
import { words } from './words.ts';

type Policy = NonNullable<Organisation['policy']>;

const roles: readonly Role[] = ['information-governance-lead'];
const bounds = { trainingMonths: [1, 36], confirmMonths: [1, 12], graceDays: [0, 31] } as const;
const numbers = ['trainingMonths', 'confirmMonths', 'graceDays'] as const;

/** The rules for accounts of the own organisation, by an information-governance lead with a second factor. */
export function policyRoutes({ get, post }: Routes): void {
  get('/organisations/:code/policy', roles, async (visit) => {
    const organisation = await organisationOf(visit);
    if (organisation?.policy === undefined) return visit.notFound();
    const { code, policy } = organisation;
    const t = words[visit.language];
    const at = `/organisations/${encodeURIComponent(code)}`;
    return visit.show('pages/organisations/policy.njk', {
      title: t.policyTitle,
      t,
      name: organisationName(organisation, visit.language),
      back: at,
      action: `${at}/policy`,
      numbers: numbers.map((id) => ({ id, label: t.policyFields[id], hint: t.policyHints[id], value: String(policy[id]) })),
      vetting: policy.vettingNeeded ? 'yes' : 'no',
      answers: [{ value: 'yes', text: t.yes }, { value: 'no', text: t.no }],
    });
  });

  post('/organisations/:code/policy', roles, async (visit) => {
    const organisation = await organisationOf(visit);
    if (organisation?.policy === undefined) return visit.notFound();
    const { code: organisationCode } = organisation;
    const at = `/organisations/${encodeURIComponent(organisationCode)}`;
    const { change, faults } = changeOf(visit.form, organisation.policy);
    if (faults.length > 0) return visit.again(`${at}/policy`, faults);
    if (Object.keys(change).length === 0) {
      visit.say(bothOf(words, (t) => t.nothingChanged));
      return visit.go(at);
    }
    const reply = await settle(visit.core.POST('/v1/organisations/{organisationCode}/changes', { params: { path: { organisationCode } }, body: { policy: change } }));
    if (!reply.ok) return visit.again(`${at}/policy`, organisationFaults(reply.problem));
    visit.say(bothOf(words, (t) => t.policyChanged));
    return visit.go(at);
  });
}

/** What of the form differs from the rules as they stand. */
function changeOf(form: Form, policy: Policy): { readonly change: Partial<Policy>; readonly faults: readonly Fault[] } {
  const change: Partial<Policy> = {};
  const faults: Fault[] = [];
  for (const id of numbers) {
    const [least, most] = bounds[id];
    const number = wholeNumber(textOf(form, id), least, most);
    if (number === undefined) faults.push(faultAt(id));
    else if (number !== policy[id]) change[id] = number;
  }
  const vetting = choiceOf(form, 'vettingNeeded', ['yes', 'no']);
  if (vetting === undefined) faults.push(faultAt('vettingNeeded'));
  else if ((vetting === 'yes') !== policy.vettingNeeded) change.vettingNeeded = vetting === 'yes';
  return { change, faults };
}
