import type { Page } from '../../page/page.ts';
import { staffRoles } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import type { Gateway } from './catalogue.ts';
import { findCatalogue } from './catalogue.ts';
import { daysText, gatewayFacts, narrowingTexts, nationsText, subjectsText } from './gateway-text.ts';
import { words } from './words.ts';

const nations = ['england', 'wales'] as const;
const subjects = ['child', 'adult', 'unknown-age', 'household', 'address'] as const;
const standings = ['open', 'not-confirmed', 'not-yet-in-force', 'no-longer-in-force', 'context-only'] as const;

type Filter = { readonly nation: (typeof nations)[number] | undefined; readonly subject: (typeof subjects)[number] | undefined; readonly standing: (typeof standings)[number] | undefined };

/** The catalogue of legal gateways, for everybody who works with MAST, with the mark of what nobody has confirmed. Read only: an entry changes by a reviewed file and is confirmed by a signature, never on a screen. */
export const page: Page = {
  entries: [{ path: '/gateways', order: 74, roles: staffRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get }) {
    get('/gateways', staffRoles, async (visit) => {
      const { language, core, query } = visit;
      const t = words[language];
      const { gateways } = await findCatalogue(core);
      const filter: Filter = { nation: nations.find((each) => each === query['nation']), subject: subjects.find((each) => each === query['subject']), standing: standings.find((each) => each === query['standing']) };
      const shown = gateways.filter((gateway) => fits(gateway, filter));
      const unconfirmed = gateways.filter(({ status }) => status !== 'confirmed').length;
      return visit.show('pages/gateways/list.njk', {
        title: t.title,
        t,
        notice: unconfirmed === 0 ? undefined : t.unconfirmedCount(unconfirmed, gateways.length),
        count: t.count(shown.length),
        columns: [t.columns.title, t.columns.nations, t.columns.subjects, t.columns.standing].map((label) => ({ label })),
        rows: shown.map((gateway) => [
          { text: gateway.title, href: `/gateways/${gateway.id}`, lines: gateway.status === 'confirmed' ? [] : [t.unconfirmed] },
          nationsText(gateway, language),
          subjectsText(gateway, language),
          { text: t.standings[gateway.standing], lines: [daysText(gateway, language)] },
        ]),
        filters: filterFields(filter, visit),
      });
    });

    get('/gateways/:id', staffRoles, async (visit) => {
      const t = words[visit.language];
      const gateway = (await findCatalogue(visit.core)).gateways.find(({ id }) => id === visit.params['id']);
      if (gateway === undefined) return visit.notFound();
      const isConfirmed = gateway.status === 'confirmed';
      return visit.show('pages/gateways/gateway.njk', { title: t.one, t, gateway, isConfirmed, mark: isConfirmed ? undefined : (gateway.statusText ?? t.unconfirmed), facts: gatewayFacts(gateway, visit), narrowings: narrowingTexts(gateway, visit.language) });
    });
  },
};

function fits(gateway: Gateway, { nation, subject, standing }: Filter): boolean {
  return (nation === undefined || gateway.nations.includes(nation)) && (subject === undefined || gateway.subjects.includes(subject)) && (standing === undefined || gateway.standing === standing);
}

function filterFields({ nation, subject, standing }: Filter, { language }: Visit): readonly object[] {
  const t = words[language];
  const chosen = (items: readonly { value: string; text: string }[], value: string | undefined): object[] => [{ value: '', text: t.filter.any }, ...items].map((item) => ({ ...item, selected: item.value === (value ?? '') }));
  return [
    { id: 'nation', label: t.filter.nation, items: chosen(nations.map((value) => ({ value, text: t.nations[value] })), nation) },
    { id: 'subject', label: t.filter.subject, items: chosen(subjects.map((value) => ({ value, text: t.subjects[value] })), subject) },
    { id: 'standing', label: t.filter.standing, items: chosen(standings.map((value) => ({ value, text: t.standings[value] })), standing) },
  ];
}
