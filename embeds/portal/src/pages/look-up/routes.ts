import type { Page } from '../../page/page.ts';
import { askingRoles } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { answerRoutes } from './answer/answer-routes.ts';
import { askRoutes } from './ask/ask-routes.ts';
import { declareRoutes } from './declare/declare-routes.ts';
import { deedRoutes } from './answer/deed-routes.ts';
import { startRoutes } from './start/start-routes.ts';
import { words } from './words.ts';

/** Looking somebody up: about whom, why, who exactly, and the answer. */
export const page: Page = {
  entries: [{ path: '/look-up', order: 10, roles: askingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true }],
  routes(routes) {
    startRoutes(routes);
    declareRoutes(routes);
    askRoutes(routes);
    answerRoutes(routes);
    deedRoutes(routes);
  },
};
