import { timingSafeEqual } from 'node:crypto';

import type { FastifyRequest } from 'fastify';

import type { Core } from '../../core.ts';
import type { Form } from './site.ts';

/** The token of a page's forms: a keyed hash of what only its reader has, the page's address and the cookie that goes with it. */
export function formToken(keys: Pick<Core['keys'], 'macBytes'>, ...of: readonly (string | undefined)[]): string {
  return keys.macBytes('sign-in-form', of.map((part) => part ?? '').join('\n')).toString('base64url');
}

/**
 * Whether a form was sent from a page of ours (ASVS 3.5.1): it carries the page's token, and a browser that says from where it was sent says from here. Cookies are
 * SameSite=Lax besides, so that another site's form does not even bring them.
 */
export function isOwnForm(request: FastifyRequest, form: Form, token: string, ownOrigin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin !== undefined && origin !== ownOrigin) return false;
  const given = Buffer.from(form['token'] ?? '');
  const expected = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
