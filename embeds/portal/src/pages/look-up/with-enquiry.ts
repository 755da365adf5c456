import type { FastifyReply } from 'fastify';

import type { Visit } from '../../page/visit.ts';
import { problemPage } from '../../http/problem-page.ts';
import type { Asking, Enquiry } from './enquiry.ts';
import { findEnquiry } from './enquiry.ts';

type OfEnquiry = (visit: Visit, enquiry: Enquiry) => Promise<FastifyReply>;
type OfAsking = (visit: Visit, enquiry: Enquiry, asking: Asking, at: string) => Promise<FastifyReply>;

/** A page under `/look-up/:id`, the declaration's id: where it has run out, the page says so, as it does for one that never was. */
export function withEnquiry(handler: OfEnquiry): (visit: Visit) => Promise<FastifyReply> {
  return async (visit) => {
    const enquiry = findEnquiry(visit.session, visit.now, visit.params['id'] ?? '');
    return enquiry === undefined ? declarationOver(visit) : handler(visit, enquiry);
  };
}

/** A page under `/look-up/:id/answers/:n`; `at` is that path. */
export function withAsking(handler: OfAsking): (visit: Visit) => Promise<FastifyReply> {
  return withEnquiry(async (visit, enquiry) => {
    const n = visit.params['n'] ?? '';
    const asking = /^\d{1,3}$/.test(n) ? enquiry.askings[Number(n)] : undefined;
    return asking === undefined ? visit.notFound() : handler(visit, enquiry, asking, `${pathOf(enquiry)}/answers/${n}`);
  });
}

/** Where an enquiry is. */
export function pathOf({ declarationId }: Pick<Enquiry, 'declarationId'>): string {
  return `/look-up/${declarationId}`;
}

/** The answer is gone with its declaration. */
export function declarationOver(visit: Visit): FastifyReply {
  return problemPage(visit, { kind: 'declaration-expired', code: 'declaration-expired', pointers: [], status: 410, errors: [], detail: '', instance: undefined });
}
