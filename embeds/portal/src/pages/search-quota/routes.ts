import type { operations } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import type { Form } from '../../http/form.ts';
import { textOf } from '../../http/form.ts';
import { wholeNumber } from '../../http/whole-number.ts';
import type { Fault, FieldOf } from '../../page/fault.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import type { SearchQuotaWords } from './words.en.ts';
import { words } from './words.ts';

type Quota = operations['getSearchQuota']['responses'][200]['content']['application/json'];

const seeingRoles: readonly Role[] = ['administrator', 'information-governance-lead'];
const changingRoles: readonly Role[] = ['information-governance-lead'];
const path = '/search-quota';
/** Each limit, the widest last, with the most that the core takes. */
const limits = [
  { whose: 'user', hour: { id: 'userHour', most: 1_000 }, day: { id: 'userDay', most: 5_000 } },
  { whose: 'application', hour: { id: 'applicationHour', most: 100_000 }, day: { id: 'applicationDay', most: 500_000 } },
  { whose: 'organisation', hour: { id: 'organisationHour', most: 100_000 }, day: { id: 'organisationDay', most: 500_000 } },
] as const;
const fault = ownFault<keyof SearchQuotaWords['faults']>(words);

/** How many questions an organisation lets be asked: read by those who decide about accounts, changed by an information-governance lead. */
export const page: Page = {
  entries: [{ path, order: 73, roles: seeingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, seeingRoles, async ({ core, language, me, show }) => {
      const t = words[language];
      const quota = await valueOf(core.GET('/v1/search-quota'));
      return show('pages/search-quota/quota.njk', {
        title: t.title,
        t,
        intro: t.intro(me.organisation.name),
        columns: [{ label: t.columns.whose }, { label: t.columns.hour, numeric: true }, { label: t.columns.day, numeric: true }],
        rows: limits.map(({ whose, hour, day }) => [{ text: t.whose[whose], lines: [t.whoseTexts[whose]] }, String(quota[hour.id]), String(quota[day.id])]),
        change: changingRoles.includes(me.role) ? `${path}/change` : undefined,
      });
    });

    get(`${path}/change`, changingRoles, async ({ core, language, show }) => {
      const t = words[language];
      const quota = await valueOf(core.GET('/v1/search-quota'));
      const field = (window: 'hour' | 'day', { id, most }: { readonly id: keyof Quota; readonly most: number }): object => ({ id, label: t.fields[window], hint: t.hint(most), value: quota[id] });
      return show('pages/search-quota/change.njk', {
        title: t.changeTitle,
        t,
        back: path,
        action: `${path}/change`,
        groups: limits.map(({ whose, hour, day }) => ({ title: t.whose[whose], text: t.whoseTexts[whose], fields: [field('hour', hour), field('day', day)] })),
      });
    });

    post(`${path}/change`, changingRoles, async (visit) => {
      const { change, faults } = readQuota(visit.form, await valueOf(visit.core.GET('/v1/search-quota')));
      if (faults.length > 0) return visit.again(`${path}/change`, faults);
      if (Object.keys(change).length === 0) {
        visit.say(bothOf(words, (t) => t.nothingChanged));
        return visit.go(path);
      }
      const reply = await settle(visit.core.POST('/v1/search-quota', { body: change }));
      if (!reply.ok) return visit.again(`${path}/change`, faultsOf(reply.problem, fieldOf));
      visit.say(bothOf(words, (t) => t.changed));
      return visit.go(path);
    });
  },
};

/** The field that the core means, and what to say there. */
function fieldOf(pointer: string, rule: string): ReturnType<FieldOf> {
  const field = limits.flatMap(({ hour, day }) => [hour.id, day.id]).find((id) => pointer === `/${id}`);
  return field === undefined ? undefined : { field, text: fault(rule === 'above-day' ? 'aboveDay' : 'number').text };
}

/** What of the form differs from the limits as they stand; an hour's limit above its day's says nothing. */
function readQuota(form: Form, quota: Quota): { readonly change: Partial<Quota>; readonly faults: readonly Fault[] } {
  const change: Partial<Quota> = {};
  const faults: Fault[] = [];
  for (const { hour, day } of limits) {
    const [inHour, inDay] = [hour, day].map(({ id, most }) => wholeNumber(textOf(form, id), 1, most));
    if (inHour === undefined) faults.push(fault('number', hour.id));
    if (inDay === undefined) faults.push(fault('number', day.id));
    if (inHour === undefined || inDay === undefined) continue;
    if (inHour > inDay) faults.push(fault('aboveDay', hour.id));
    if (inHour !== quota[hour.id]) change[hour.id] = inHour;
    if (inDay !== quota[day.id]) change[day.id] = inDay;
  }
  return { change, faults };
}
