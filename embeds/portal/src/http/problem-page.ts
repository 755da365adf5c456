import { problemWords, telephone } from '@mast/panel/words';
import type { FastifyReply } from 'fastify';

import type { CoreProblem } from '../core/core-fault.ts';
import type { OpenVisit } from '../page/visit.ts';

/**
 * A look-up that ended without an answer, as a page: what happened, what it means, what to do now; the partners' numbers where MAST cannot answer. A refusal that the
 * core words itself is said in its words.
 */
export function problemPage(visit: OpenVisit, problem: CoreProblem): FastifyReply {
  const { common } = visit;
  if (problem.status === 404) return visit.notFound();
  const words = problemWords(problem.kind, visit.language);
  const isAway = problem.kind === 'offline' || problem.kind === 'unavailable';
  return visit.show('view/notice.njk', {
    title: words.what,
    texts: [words.means, problem.detail !== '' && problem.status < 500 ? problem.detail : words.now],
    next: { href: '/', label: common.toHome },
    code: problem.instance === undefined ? problem.code : `${problem.code} ${problem.instance}`,
    phones: isAway ? visit.phones.map((each) => ({ ...each, tel: telephone(each.phone) })) : [],
    status: problem.status,
  });
}
