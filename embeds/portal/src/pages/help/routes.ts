import { telephone } from '@mast/panel/words';

import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

const words = { en, cy };

/** Help, in the same place on every page and for anybody, with the partners' own numbers. */
export const page: Page = {
  footLinks: [{ path: '/help', order: 10, label: bothOf(words, (t) => t.label) }],
  routes({ open }) {
    open('/help', async (visit) => {
      const t = words[visit.language];
      return visit.show('pages/help/help.njk', { title: t.title, t, phones: visit.phones.map((each) => ({ ...each, tel: telephone(each.phone) })) });
    });
  },
};
