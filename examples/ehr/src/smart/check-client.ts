import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';

import type { Ehr } from '../ehr.ts';

/** Whether a client assertion is the registered application's (SMART "client-confidential-asymmetric"): its published keys, this token endpoint, five minutes at most, once. */
export const isRegisteredClient = async (ehr: Ehr, assertion: string): Promise<boolean> => {
  const { app, url } = ehr.settings;
  try {
    const keys = (await (await ehr.fetch(app.jwksUrl)).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(keys), {
      algorithms: ['ES384', 'RS384'],
      issuer: app.clientId,
      subject: app.clientId,
      audience: `${url}/oauth/token`,
      currentDate: ehr.now(),
      requiredClaims: ['exp', 'jti'],
    });
    const { exp = 0, jti = '' } = payload;
    if (exp - ehr.now().getTime() / 1000 > 300 || ehr.spent.has(jti)) return false;
    ehr.spent.add(jti);
    return true;
  } catch {
    return false;
  }
};
