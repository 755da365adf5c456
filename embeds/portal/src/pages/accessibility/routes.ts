import { dateText } from '@mast/panel/words';

import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

const words = { en, cy };
/** The day on which the statement was last held against the pages. */
const writtenOn = '2026-11-22';

/** The accessibility statement, for anybody (Public Sector Bodies Accessibility Regulations 2018, regulation 8). */
export const page: Page = {
  footLinks: [{ path: '/accessibility', order: 20, label: bothOf(words, (t) => t.title) }],
  routes({ open }) {
    open('/accessibility', async (visit) => {
      const t = words[visit.language];
      return visit.show('pages/accessibility/accessibility.njk', { title: t.title, t, date: t.date(dateText(writtenOn, visit.language)) });
    });
  },
};
