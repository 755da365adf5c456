import type { FastifyReply } from 'fastify';

import type { Duty } from './roles.ts';
import type { Visit } from './visit.ts';

/** Whether this person has been named for one of these duties, as the core says at this moment. */
export function isNamedFor({ me }: Visit, duties: readonly Duty[]): boolean {
  return duties.some((duty) => me.duties?.includes(duty));
}

/** A page for those alone who have been named for one of these duties; others are told so. The core holds the same at each call. */
export function namedFor(duties: readonly Duty[], handler: (visit: Visit) => Promise<FastifyReply>): (visit: Visit) => Promise<FastifyReply> {
  return async (visit) => {
    if (isNamedFor(visit, duties)) return handler(visit);
    const { common } = visit;
    return visit.show('view/notice.njk', { title: common.notNamed, texts: [common.notNamedText], next: { href: '/', label: common.toHome }, code: undefined, phones: [], status: 403, faults: [] });
  };
}
