import { readFileSync } from 'node:fs';

import { z } from 'zod';

import type { Registration } from '../registration.ts';
import type { Wish } from './options.ts';
import { registrationSchema } from './options.ts';

/** Everything around the assertion: the registration, and where core and embeds are. */
export type World = { readonly registration: Registration; readonly coreUrl: string; readonly embedUrl: string | undefined };

const demoSchema = z.object({ coreUrl: z.string(), embedUrl: z.string(), hosts: z.array(registrationSchema) });

/** Reads the registration from its file, or from what the demonstration wrote; undefined where one of them does not say enough. */
export const readWorld = (wish: Wish, demoFile: string): World | undefined => {
  const [coreUrl, embedUrl] = [wish['core-url'], wish['embed-url']];
  if (wish.demo !== undefined) {
    const demo = demoSchema.safeParse(jsonOf(demoFile)).data;
    const host = demo?.hosts.find(({ id }) => id === wish.demo);
    if (demo === undefined || host === undefined) return undefined;
    return { registration: registrationOf(host), coreUrl: coreUrl ?? demo.coreUrl, embedUrl: embedUrl ?? demo.embedUrl };
  }
  const host = wish.registration === undefined ? undefined : registrationSchema.safeParse(jsonOf(wish.registration)).data;
  return host === undefined || coreUrl === undefined ? undefined : { registration: registrationOf(host), coreUrl, embedUrl };
};

/** The demonstration's file holds private keys on purpose: only their public half is used. */
const registrationOf = ({ id, origins, privateJwk, jwks, originRequired, provesSignIn }: z.infer<typeof registrationSchema>): Registration => {
  const { d: _secret, ...publicJwk } = privateJwk ?? {};
  const keys = jwks?.keys ?? (privateJwk === undefined ? undefined : [publicJwk]);
  return { id, origins, originRequired: originRequired === true, provesSignIn: provesSignIn === true, ...(keys === undefined ? {} : { jwks: { keys } }) };
};

const jsonOf = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
};
