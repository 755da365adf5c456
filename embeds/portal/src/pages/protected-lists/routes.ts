import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { addRoutes } from './add-routes.ts';
import { keepingRoles, listDuties } from './entry.ts';
import { listRoutes } from './list-routes.ts';
import { words } from './words.ts';

/** Lists kept by people named for them: who may never be loaded, and refuges. */
export const page: Page = {
  entries: [{ path: '/protected-lists', order: 64, roles: keepingRoles, duties: Object.values(listDuties), label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes(routes) {
    addRoutes(routes);
    listRoutes(routes);
  },
};
