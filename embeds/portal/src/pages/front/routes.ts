import type { Page } from '../../page/page.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

const words = { en, cy };

/** The start page: how to sign in, or what this person may do. */
export const page: Page = {
  routes({ open }) {
    open('/', async (visit) => {
      const t = words[visit.language];
      const { me } = visit;
      if (me === undefined) return visit.show('pages/front/signed-out.njk', { title: t.title, t });
      return visit.show('pages/front/signed-in.njk', { title: t.title, t, me, role: visit.common.roles[me.role], entries: visit.entries, accountUrl: visit.accountUrl });
    });
  },
};
