import type { components } from '@mast/openapi';

type Answer = components['schemas']['Answer'];

/** What the stub says, and what it was asked. */
export type StubCore = {
  answer: Answer;
  addresses: { address: string; question: object }[];
  declarations: { id: string; subject: string; live: boolean }[];
  language: 'en' | 'cy' | undefined;
  /** Status and code for the next call of a path. */
  refuse: Map<string, { status: number; code?: string; standing?: string }>;
  asked: { path: string; body: string }[];
  fetch: (url: string, init: RequestInit) => Promise<Response>;
};

const json = (status: number, content: object): Response => new Response(JSON.stringify(content), { status, headers: { 'content-type': 'application/json' } });

/** The core API as the message extension meets it, in memory: for tests of what becomes of its answers. Journeys run against the real one. */
export const stubCore = (answer: Answer): StubCore => {
  const stub: StubCore = {
    answer,
    addresses: [{ address: answer.places[0]?.address ?? '', question: { line1: '4 Mariner Court', postcode: 'SA1 1XW' } }],
    declarations: [{ id: '0192f0c1-0000-7000-8000-00000000beef', subject: 'address', live: true }],
    language: undefined,
    refuse: new Map(),
    asked: [],
    fetch: async (url, init) => {
      const { pathname } = new URL(url);
      stub.asked.push({ path: pathname, body: typeof init.body === 'string' ? init.body : '' });
      const refusal = stub.refuse.get(pathname);
      if (refusal?.standing !== undefined) return json(refusal.status, { error: 'invalid_grant', error_description: refusal.standing });
      if (refusal) return json(refusal.status, { type: '', title: '', status: refusal.status, code: refusal.code, instance: '' });
      switch (pathname) {
        case '/oauth/token':
          return json(200, { access_token: 'mast.token.here', token_type: 'Bearer', expires_in: 900, scope: 'answer' });
        case '/v1/me':
          return json(200, { accountId: 'a', name: 'Sian Davies', organisation: { code: 'W06000011', name: 'Swansea' }, role: 'practitioner', scopes: ['answer'], environment: 'demonstration', ...(stub.language ? { language: stub.language } : {}) });
        case '/v1/declarations':
          return json(200, { declarations: stub.declarations.map((each) => ({ ...each, gateways: [], expiresAt: '2026-11-22T10:00:00.000Z', resumesLaunch: false, referenceOverdue: false, forReview: false })) });
        case '/v1/address-lookup':
          return json(200, { addresses: stub.addresses, refine: false, coverage: stub.answer.coverage, notice: stub.answer.notice });
        case '/v1/searches':
          return json(200, stub.answer);
        default:
          return json(404, {});
      }
    },
  };
  return stub;
};
