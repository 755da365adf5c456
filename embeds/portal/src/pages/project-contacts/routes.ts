import type { components } from '@mast/openapi';

import { settle, valueOf } from '../../core/call-core.ts';
import { textOf } from '../../http/form.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { ProjectContactWords } from './words.en.ts';
import { words } from './words.ts';

type Contacts = components['schemas']['ProjectContacts'];
type Part = Contacts['contacts'][number]['role'];

const roles: readonly Role[] = ['data-lead', 'information-governance-lead', 'administrator'];
const path = '/project-contacts';
const parts = Object.keys(words.en.roles) as Part[];
const fault = ownFault<keyof ProjectContactWords['faults']>(words);
const fields = ['name', 'email', 'phone'] as const;

/** Who stands for the organisation: six project roles and the Caldicott guardian, one person each. */
export const page: Page = {
  entries: [{ path, order: 71, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get(path, roles, async ({ core, language, me, show }) => {
      const t = words[language];
      const { contacts, missing } = await valueOf(core.GET('/v1/project-contacts'));
      return show('pages/project-contacts/list.njk', {
        title: t.title,
        t,
        intro: t.intro(me.organisation.name),
        missing: missing.length === 0 ? undefined : t.missing(missing.length),
        columns: Object.values(t.columns).map((label) => ({ label })),
        rows: parts.map((part) => {
          const contact = contacts.find(({ role }) => role === part);
          const head = { text: t.roles[part], href: `${path}/${part}` };
          return contact === undefined ? [head, t.nobody, '', ''] : [head, contact.name, { text: contact.email, lines: contact.phone === undefined ? [] : [contact.phone] }, momentText(contact.at, language)];
        }),
      });
    });

    get(`${path}/:part`, roles, async ({ core, language, params, show, notFound }) => {
      const part = parts.find((each) => each === params['part']);
      if (part === undefined) return notFound();
      const t = words[language];
      const contact = (await valueOf(core.GET('/v1/project-contacts'))).contacts.find(({ role }) => role === part);
      return show('pages/project-contacts/contact.njk', { title: t.one, t, name: t.roles[part], action: `${path}/${part}`, isKnown: contact !== undefined, contact: { name: contact?.name ?? '', email: contact?.email ?? '', phone: contact?.phone ?? '' } });
    });

    post(`${path}/:part`, roles, async (visit) => {
      const role = parts.find((each) => each === visit.params['part']);
      if (role === undefined) return visit.notFound();
      const [name, email, phone] = [textOf(visit.form, 'name'), textOf(visit.form, 'email'), textOf(visit.form, 'phone')];
      const faults = [
        ...(name.length === 0 || name.length > 200 ? [fault('name', 'name')] : []),
        ...(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email) ? [] : [fault('email', 'email')]),
        ...(phone === '' || (/\d{3}/.test(phone) && phone.length <= 40) ? [] : [fault('phone', 'phone')]),
      ];
      if (faults.length > 0) return visit.again(`${path}/${role}`, faults);
      const reply = await settle(visit.core.POST('/v1/project-contacts', { body: { role, name, email, ...(phone === '' ? {} : { phone }) } }));
      if (!reply.ok) {
        return visit.again(`${path}/${role}`, faultsOf(reply.problem, (pointer) => {
          const field = fields.find((each) => pointer === `/${each}`);
          return field === undefined ? undefined : { field, text: fault(field).text };
        }));
      }
      visit.say(bothOf(words, (t) => t.saved));
      return visit.go(path);
    });
  },
};
