import { dateText } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

const words = { en, cy };
const roles: readonly Role[] = ['information-governance-lead'];
const path = '/assurance';
/** Months that are listed, the one under way first. */
const listed = 13;

/** The assurance pack of a month, for whoever answers for how MAST is used: read here, kept as a file that prints on two pages. */
export const page: Page = {
  entries: [{ path, order: 72, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get }) {
    get(path, roles, async ({ language, now, show }) => {
      const t = words[language];
      const months = Array.from({ length: listed }, (_none, at) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - at, 1)).toISOString().slice(0, 7));
      return show('pages/assurance/months.njk', { title: t.title, t, months: months.map((month, at) => ({ href: `${path}/${month}`, label: dateText(month, language), note: at === 0 ? t.soFar : '' })) });
    });
    get(`${path}/:month`, roles, async (visit) => {
      const t = words[visit.language];
      const month = visit.params['month'] ?? '';
      if (!/^20\d\d-(?:0[1-9]|1[0-2])$/.test(month)) return visit.notFound();
      const pack = await valueOf(visit.core.GET('/v1/assurance-packs/{month}', { params: { path: { month } } }));
      if (visit.query['as'] === 'html') return visit.file(`mast-assurance-${month}.${visit.language}.html`, 'text/html', pack.html);
      return visit.show('pages/assurance/pack.njk', {
        title: t.title,
        t,
        back: path,
        heading: pack.title,
        lead: pack.lead,
        parts: pack.sections.map(({ table, ...section }) => ({ ...section, table: table === null ? undefined : { head: table.head.map((label) => ({ label })), rows: table.rows } })),
        file: `${path}/${month}?as=html`,
      });
    });
  },
};
