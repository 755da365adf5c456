import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

const words = { en, cy };

/** What is kept of whoever uses these pages; for anybody, before they sign in too. */
export const page: Page = {
  footLinks: [{ path: '/privacy', order: 30, label: bothOf(words, (t) => t.label) }],
  routes({ open }) {
    open('/privacy', async (visit) => {
      const t = words[visit.language];
      return visit.show('pages/privacy/privacy.njk', { title: t.title, t });
    });
  },
};
