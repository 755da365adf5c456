import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

const words = { en, cy };

/** How far these pages can be used by everybody, and what is not known yet; in the same place on every page. */
export const page: Page = {
  footLinks: [{ path: '/accessibility', order: 20, label: bothOf(words, (t) => t.title) }],
  routes({ open }) {
    open('/accessibility', async (visit) => {
      const t = words[visit.language];
      return visit.show('pages/accessibility/accessibility.njk', { title: t.title, t });
    });
  },
};
