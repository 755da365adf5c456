import { z } from 'zod';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Cookies } from '../http/cookies.ts';
import { localPath } from '../http/local-path.ts';
import type { Sealer } from '../session/sealed.ts';

/** A sign-in that is under way in this browser: what the answer must fit, and where its user wanted to go. */
const waySchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string(), until: z.number() });

export type Way = z.infer<typeof waySchema>;

/** A sign-in may take so long, a first one with an authenticator app to set up included; as long as the core waits (docs/sign-in.md). */
const waySeconds = 1800;

/** Remembers the way in the browser itself, sealed: whoever only begins to sign in takes no memory here. */
export function keepWay(reply: FastifyReply, cookies: Cookies, sealer: Sealer, way: Omit<Way, 'until'>, now: Date): void {
  cookies.set(reply, 'mast-portal-way', sealer.seal({ ...way, until: now.getTime() + waySeconds * 1000 }), waySeconds);
}

/** The way that this browser is on, taken away from it: it is good for one answer. */
export function takeWay(request: FastifyRequest, reply: FastifyReply, cookies: Cookies, sealer: Sealer, now: Date): Way | undefined {
  const way = waySchema.safeParse(sealer.open(cookies.read(request, 'mast-portal-way'))).data;
  cookies.clear(reply, 'mast-portal-way');
  return way === undefined || way.until < now.getTime() ? undefined : { ...way, back: localPath(way.back) };
}
