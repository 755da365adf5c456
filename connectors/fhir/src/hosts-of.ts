import { hostOf } from '@mast/connector-kit';
import type { Host } from '@mast/connector-kit';

import type { FhirConfig } from './config.ts';

/** Every host that a configuration speaks to: the server and its token endpoint, with our certificates; where files of its exports lie, without. */
export function hostsOf({ baseUrl, auth, tls, exportFiles = [] }: FhirConfig): Host[] {
  const own = [baseUrl, ...(auth?.tokenUrl === undefined ? [] : [auth.tokenUrl])].map(hostOf);
  const isOwn = ({ host, port }: Host): boolean => own.some((one) => one.host === host && one.port === port);
  return [...own.map((host) => (tls === undefined ? host : { ...host, tls })), ...exportFiles.map(hostOf).filter((host) => !isOwn(host))];
}
