import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';

import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

export type HostKeys = { privateKey: KeyObject; publicJwk: JsonWebKey };

/** An ES256 key pair. */
export const makeHostKeys = (): HostKeys => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, publicJwk: publicKey.export({ format: 'jwk' }) };
};

/** A compact ES256 JWS of these claims. */
export const signAssertion = (keys: HostKeys, claims: object): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'ES256' })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

export type HostPage = { app: FastifyInstance; launches: number; change: object; pin: string | undefined };

/** The least a host can be: one page with the tag, a strict policy, and an endpoint that signs. A test changes claims, or pins one assertion to replay it. */
export const buildHostPage = (options: { hostId: string; keys: HostKeys; url: () => string; coreUrl: () => string; embedUrl: () => string }): HostPage => {
  const app = fastify({ logger: false });
  const host: HostPage = { app, launches: 0, change: {}, pin: undefined };
  const people: Record<string, object> = {
    first: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' },
    family: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' },
    second: { given: 'Tomos', family: 'Price', dateOfBirth: '1980-01-02' },
  };
  const assertion = (subject: string): string => {
    host.launches += 1;
    const seconds = Math.floor(Date.now() / 1000);
    const person = people[subject];
    const claims = { iss: options.hostId, sub: 'sw-1042', aud: options.coreUrl(), iat: seconds, exp: seconds + 45, jti: randomUUID(), origin: options.url(), caseRef: 'CW-2041', subject: { person, ...(subject === 'family' ? { members: [person, { given: 'Gethin', family: 'Jones', dateOfBirth: '2016-08-30' }, { given: 'Rhian', family: 'Jones' }] } : {}) } };
    return host.pin ?? signAssertion(options.keys, { ...claims, ...host.change });
  };
  app.get('/launch', (request) => ({ token: assertion((request.query as { subject?: string }).subject ?? '') }));
  // The whole of it for a system that runs no scripts: one form. Its origin is told, since the page allows that much of a referrer.
  app.get('/without-scripts', (_request, reply) =>
    reply
      .header('content-security-policy', `default-src 'none'; form-action ${options.embedUrl()}`)
      .header('referrer-policy', 'strict-origin')
      .type('text/html')
      .send(`<!doctype html><html lang="en"><head><title>Host</title></head><body><form method="post" action="${options.embedUrl()}/v1/open"><input type="hidden" name="host" value="${options.hostId}"><input type="hidden" name="assertion" value="${assertion('first')}"><button>Open MAST</button></form></body></html>`),
  );
  app.get('/page.js', (_request, reply) =>
    reply.type('text/javascript').send(`
      window.heard = [];
      for (const type of ['ready', 'open', 'purpose-needed', 'session-expired', 'resize', 'error'])
        document.addEventListener('mast-' + type, (event) => window.heard.push({ type, detail: event.detail }));
      window.messages = [];
      window.addEventListener('message', (event) => window.messages.push(event.data));
      const panel = document.querySelector('mast-panel');
      panel.fetchLaunchToken = async () => (await (await fetch('/launch?subject=' + panel.getAttribute('subject'))).json()).token;
    `),
  );
  app.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', `default-src 'none'; script-src 'self' ${options.embedUrl()}; frame-src ${options.embedUrl()}; connect-src 'self'; require-trusted-types-for 'script'`)
      .type('text/html')
      .send(`<!doctype html><html lang="en"><head><title>Host</title><script type="module" src="${options.embedUrl()}/v1/embed.js"></script><script type="module" src="/page.js"></script></head>
<body><button>before</button><mast-panel host="${options.hostId}" subject="first"><p>MAST is not here.</p></mast-panel><button>after</button></body></html>`),
  );
  return host;
};
