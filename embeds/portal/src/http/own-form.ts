import { timingSafeEqual } from 'node:crypto';

import type { FastifyRequest } from 'fastify';

import type { Session } from '../session/session.ts';
import type { Form } from './form.ts';
import { textOf } from './form.ts';

/**
 * Whether a form was sent from a page of ours (ASVS 3.5.1): it carries the token of the session, and a browser that says from where it was sent says from here. The cookie is
 * SameSite=Lax besides, so that another site's form does not even bring it.
 */
export function isOwnForm(request: FastifyRequest, form: Form, session: Session, portalUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin !== undefined && origin !== new URL(portalUrl).origin) return false;
  const given = Buffer.from(textOf(form, 'token'));
  const expected = Buffer.from(session.formToken);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
