import type { FastifyReply, FastifyRequest } from 'fastify';

/** The portal's cookies by their short names. */
export type CookieName = 'mast-portal' | 'mast-portal-way' | 'mast-portal-language';

export type Cookies = {
  readonly read: (request: FastifyRequest, name: CookieName) => string | undefined;
  /** Until the browser is closed, or for `seconds`. */
  readonly set: (reply: FastifyReply, name: CookieName, value: string, seconds?: number) => void;
  readonly clear: (reply: FastifyReply, name: CookieName) => void;
};

/**
 * With https browsers hold the cookies to this host, to https and to no other path (`__Host-`, ASVS 3.3.3). Without, as on the loopback address of a demonstration,
 * they would throw such a cookie away: the prefix and `Secure` are left out, nothing else.
 */
export function createCookies(portalUrl: string): Cookies {
  const secure = portalUrl.startsWith('https:');
  const nameOf = (name: CookieName): string => (secure ? `__Host-${name}` : name);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (request, name) => request.cookies[nameOf(name)],
    set: (reply, name, value, seconds) => void reply.setCookie(nameOf(name), value, seconds === undefined ? options : { ...options, maxAge: seconds }),
    clear: (reply, name) => void reply.clearCookie(nameOf(name), options),
  };
}
