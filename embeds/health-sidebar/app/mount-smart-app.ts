import { londonDay } from '@mast/panel/answer';
import { exchangeOrder } from '@mast/panel/exchange';
import type { FastifyInstance, FastifyReply } from 'fastify';

import type { Fetch } from '../http/ask-server.ts';
import { languageOf } from '../http/language-of.ts';
import { patientQuestion } from '../patient/patient-question.ts';
import type { PendingLaunch } from './launch/begin-launch.ts';
import { beginLaunch } from './launch/begin-launch.ts';
import { createOneTimeStore } from './launch/one-time-store.ts';
import { createReadConfiguration } from './launch/read-configuration.ts';
import { readPatient } from './launch/read-patient.ts';
import { redeemCode } from './launch/redeem-code.ts';
import type { SigningKeys } from './launch/signing-keys.ts';
import { publicKeys } from './launch/signing-keys.ts';
import { appPage } from './page/app-page.ts';
import { appPolicy } from './page/app-policy.ts';
import { appScript } from './page/app-script.ts';
import { appStyle } from './page/app-style.ts';
import { errorPage } from './page/error-page.ts';
import { LaunchStopped, smartFaults } from './smart-fault.ts';
import type { SmartServer } from './smart-settings.ts';
import { serverOf } from './smart-settings.ts';

export type SmartAppOptions = {
  /** Public address of the embed server, without a trailing slash: launch and redirect addresses stand below it. */
  readonly embedUrl: string;
  readonly servers: readonly SmartServer[];
  readonly keys: SigningKeys;
  readonly now: () => Date;
  readonly fetch: Fetch;
  /** Takes one line of JSON for each launch that was stopped: a fault, the server's client id, and a code. */
  readonly log: (line: string) => void;
};

/** What the page takes once. `seconds`: how long the session may stand, the EHR's own life at most. */
type AppSession = { host: string; order: string; banner: { name: string; born: string; nhsNumber: string } | undefined; seconds: number };

/** A launch waits for somebody who may have to sign in at the EHR; a session only for its page. Judgement. */
const launchMs = 10 * 60_000;
const sessionMs = 60_000;
const most = 10_000;
/** Seconds: a token of core's lives no longer. */
const maxSessionSeconds = 900;
/** Seconds that an EHR may keep our keys; a new key stands beside the old one for longer than that. */
const keysSeconds = 300;

/**
 * The SMART on FHIR application (SMART App Launch 2.2, EHR launch, confidential client) as a plug-in of the embed server: `/v1/smart/launch`, `callback`, `open`, `session`, `jwks.json`. It holds a launch for
 * the minutes that it takes and nothing afterwards; core verifies the id_token itself, so that it can speak for nobody.
 */
export const mountSmartApp = async (app: FastifyInstance, options: SmartAppOptions): Promise<void> => {
  const { servers, now } = options;
  const redirectUri = `${options.embedUrl}/v1/smart/callback`;
  const readConfiguration = createReadConfiguration(options);
  const launches = createOneTimeStore<PendingLaunch>({ lifeMs: launchMs, most, now });
  const sessions = createOneTimeStore<AppSession>({ lifeMs: sessionMs, most, now });
  const policy = appPolicy(servers.flatMap(({ frameOrigins }) => frameOrigins));
  const page = (reply: FastifyReply, html: string): FastifyReply => reply.header('content-security-policy', policy).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);

  /** Runs a step of a launch; what stops it becomes a page and a line in the log. */
  const attempt = async (reply: FastifyReply, client: () => string | undefined, step: () => Promise<FastifyReply>): Promise<FastifyReply> => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof LaunchStopped)) throw error;
      options.log(JSON.stringify({ event: 'smart-launch-stopped', fault: error.fault, client: client(), detail: error.detail }));
      return page(reply.code(smartFaults[error.fault]), errorPage(error.fault, languageOf(reply.request.headers['accept-language']) ?? 'en'));
    }
  };

  app.get<{ Querystring: Record<string, unknown> }>('/v1/smart/launch', (request, reply) => {
    const { iss, launch } = request.query;
    const server = typeof iss === 'string' ? serverOf(servers, iss) : undefined;
    return attempt(reply, () => server?.clientId, async () => {
      if (typeof iss !== 'string' || typeof launch !== 'string' || launch === '' || launch.length > 4_000) throw new LaunchStopped('launch-incomplete');
      if (server === undefined) throw new LaunchStopped('issuer-unknown');
      const configuration = await readConfiguration(server);
      return reply.header('cache-control', 'no-store').redirect(beginLaunch(launches, server, configuration, launch, redirectUri), 302);
    });
  });

  app.get<{ Querystring: Record<string, unknown> }>('/v1/smart/callback', (request, reply) => {
    const { state, code, error } = request.query;
    const pending = typeof state === 'string' ? launches.take(state) : undefined;
    return attempt(reply, () => pending?.server.clientId, async () => {
      if (typeof state !== 'string') throw new LaunchStopped('state-missing');
      if (pending === undefined) throw new LaunchStopped('state-gone');
      if (error !== undefined) throw new LaunchStopped(error === 'access_denied' ? 'refused' : 'server-error', typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : undefined);
      if (typeof code !== 'string' || code === '') throw new LaunchStopped('server-error', 'no-code');
      const redeemed = await redeemCode(options, pending, code, redirectUri);
      const patient = await readPatient(options.fetch, pending.server, redeemed.patientId, redeemed.accessToken);
      const subject = patientQuestion(patient, londonDay(now()));
      if (Object.keys(subject.person).length === 0) throw new LaunchStopped('patient-unreadable', 'nothing-to-ask-by');
      const { given, family, dateOfBirth, nhsNumber } = subject.person;
      const id = sessions.put({
        host: pending.server.host,
        order: exchangeOrder({ subjectToken: redeemed.idToken, kind: 'id_token', subject, staffId: redeemed.staffId }),
        banner: redeemed.needsBanner ? { name: [given, family].filter((each) => each !== undefined).join(' '), born: dateOfBirth ?? '', nhsNumber: nhsNumber ?? '' } : undefined,
        seconds: Math.min(redeemed.seconds ?? maxSessionSeconds, maxSessionSeconds),
      });
      // In the fragment, which no server and no referrer is told, and good once.
      return reply.header('cache-control', 'no-store').redirect(`/v1/smart/open#${id}`, 303);
    });
  });

  app.get('/v1/smart/open', (request, reply) => page(reply, appPage(languageOf(request.headers['accept-language']) ?? 'en')));
  app.post<{ Body: { id?: unknown } | null }>('/v1/smart/session', { bodyLimit: 1_024 }, (request, reply) => {
    const id = request.body?.id;
    const session = typeof id === 'string' ? sessions.take(id) : undefined;
    return reply.header('cache-control', 'no-store').code(session === undefined ? 404 : 200).send(session ?? { code: 'not-found' });
  });
  app.get('/v1/smart/app.js', (_request, reply) => reply.header('cache-control', 'public, max-age=300').type('text/javascript; charset=utf-8').send(appScript));
  app.get('/v1/smart/app.css', (_request, reply) => reply.header('cache-control', 'public, max-age=300').type('text/css; charset=utf-8').send(appStyle));
  app.get('/v1/smart/jwks.json', (_request, reply) => reply.header('cache-control', `public, max-age=${keysSeconds}`).header('access-control-allow-origin', '*').type('application/jwk-set+json').send(publicKeys(options.keys)));
};
