import type { FastifyReply, FastifyRequest } from 'fastify';

/** Names of our own cookies. With https the browser holds them to this host, to https and to no other path (`__Host-`, ASVS 3.3.3); a demonstration on loopback has no https. */
export type Cookies = { readonly secure: boolean };

const value = /^[\w-]{1,100}$/;

/** The cookie that says which browser this is: opaque, 256 bits, until the browser is closed. */
export function browserCookie(request: FastifyRequest, cookies: Cookies): string | undefined {
  return readCookie(request, nameOf('mast-browser', cookies));
}

export function setBrowserCookie(reply: FastifyReply, cookies: Cookies, cookie: string): void {
  void reply.header('set-cookie', written('mast-browser', cookies, cookie));
}

/** A cookie of ours by its short name. */
export function readOwnCookie(request: FastifyRequest, cookies: Cookies, name: string): string | undefined {
  return readCookie(request, nameOf(name, cookies));
}

export function setOwnCookie(reply: FastifyReply, cookies: Cookies, name: string, content: string): void {
  void reply.header('set-cookie', written(name, cookies, content));
}

function written(name: string, cookies: Cookies, content: string): string {
  return `${nameOf(name, cookies)}=${content}; Path=/; HttpOnly; SameSite=Lax${cookies.secure ? '; Secure' : ''}`;
}

function nameOf(name: string, { secure }: Cookies): string {
  return secure ? `__Host-${name}` : name;
}

function readCookie(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, content = ''] = part.trim().split('=', 2);
    if (key === name && value.test(content)) return content;
  }
  return undefined;
}
