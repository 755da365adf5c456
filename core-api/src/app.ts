import cors from '@fastify/cors';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { JWK } from 'jose';

import type { Core } from './core.ts';
import type { App } from './http/app-type.ts';
import { mountOauth } from './http/oauth/mount.ts';
import type { Identify } from './http/plugins/authenticate.ts';
import { addAuthentication } from './http/plugins/authenticate.ts';
import { addContext, requestIds } from './http/plugins/context.ts';
import { maxBodyBytes, requestTimeoutMs } from './http/plugins/limits.ts';
import { addMetrics } from './http/plugins/metrics.ts';
import { addOpenapi } from './http/plugins/openapi.ts';
import { addProblems, refuseUrl } from './http/plugins/problem.ts';
import { addRateLimit } from './http/plugins/rate-limit.ts';
import { countRefusals, refusalLimits, refuseOften } from './http/plugins/refusal-limits.ts';
import { requireDeclaredRoutes } from './http/plugins/route-rules.ts';
import { refuseZeroBytes } from './http/plugins/zero-bytes.ts';
import { addRoutes } from './http/routes/index.ts';
import { mountSignIn } from './http/sign-in/mount-sign-in.ts';
import type { FetchKeys } from './identity/client-keys.ts';
import { createClientKeys } from './identity/client-keys.ts';
import { createFetchJwks } from './identity/fetch-jwks.ts';
import type { IdentifyEhr } from './identity/ehr/identify-ehr.ts';
import { createIdentifyEhr } from './identity/ehr/identify-ehr.ts';
import { createIdentify } from './identity/identify.ts';
import { randomIds } from './shared/ids.ts';
import { silentLog } from './shared/log.ts';

export type AppOptions = {
  /** Origins whose pages may call the API from a browser: the embed server's, and nobody else's. */
  readonly embedOrigins: readonly string[];
  /** Proxies whose `X-Forwarded-For` is believed (ASVS 4.1.3); nobody's unless named. Tries at sign-in are counted by the address that comes of it. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Gets the keys that partners publish; absent: from the public network. */
  readonly fetchKeys?: FetchKeys | undefined;
  /** Further routes, for tests that plant one; they are held to the same rules. */
  readonly plant?: ((app: App) => void) | undefined;
};

/** How callers are known: by a token of ours, or by what an EHR signed for the call. */
type Callers = { readonly identify: Identify; readonly identifyEhr: IdentifyEhr };

/** The whole service without a socket: registers everything in reading order and never listens. Rejects when a route says too little. */
export async function buildApp(core: Core, options: AppOptions): Promise<App> {
  const keys = createClientKeys(core, options.fetchKeys ?? createFetchJwks());
  const publicKeys = core.keys.tokenSigningJwks().keys.map(({ d: _secret, ...rest }) => rest);
  const callers = { identify: createIdentify(core, { keys: publicKeys as JWK[] }), identifyEhr: createIdentifyEhr(core, keys) };
  return assemble(core, options, callers, async (app) => mountSignIn(app, core, await mountOauth(app, core, keys, options.embedOrigins)));
}

/** The same routes with nothing behind them, for the OpenAPI document: no database, no keys. */
export async function buildAppForDocs(): Promise<App> {
  const unreachable = new Proxy({}, { get: (_target, name) => { throw new Error(`the documentation build has no ${String(name)}`); } }) as Core['store'] & Core['keys'] & Core['catalogue'];
  const core: Core = {
    store: unreachable,
    keys: unreachable,
    clock: { now: () => new Date(0) },
    ids: randomIds,
    log: silentLog,
    environment: 'demonstration',
    catalogue: unreachable,
    coreUrl: 'http://127.0.0.1:4300',
  };
  const nobody = async (): Promise<undefined> => undefined;
  return assemble(core, { embedOrigins: [] }, { identify: nobody, identifyEhr: nobody }, nobody);
}

async function assemble(core: Core, options: AppOptions, { identify, identifyEhr }: Callers, mountTokens: (app: App) => Promise<void>): Promise<App> {
  const app: App = Fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    trustProxy: options.trustedProxies === undefined || options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    genReqId: requestIds(core.ids),
    exposeHeadRoutes: false,
    logger: false,
    frameworkErrors: refuseUrl,
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  requireDeclaredRoutes(app);
  addContext(app);
  addProblems(app, core.log);
  const metrics = addMetrics(app, core.clock, core.gauges);
  await app.register(cors, { origin: [...options.embedOrigins], methods: ['GET', 'POST'], credentials: false, maxAge: 600 });
  addRateLimit(app, core.clock);
  const limits = refusalLimits(core.clock);
  countRefusals(app, core.environment, limits);
  addAuthentication(app, identify, identifyEhr, core.clock);
  refuseOften(app, core.environment, limits);
  refuseZeroBytes(app);
  await addOpenapi(app, core.coreUrl);
  await mountTokens(app);
  addRoutes(app, { core, metrics });
  options.plant?.(app);
  await app.ready();
  return app;
}
