import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';

export type Certified = { readonly certificate: string; readonly key: string; readonly fingerprint: string };

/** A certificate authority of a test in this folder, and who it signed (for `localhost` and 127.0.0.1), made with the system's openssl. */
export function certify(folder: string): { readonly authority: string; sign(name: string): Certified } {
  const openssl = (...args: readonly string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=Test authority', '-keyout', 'ca.key', '-out', 'ca.pem');
  writeFileSync(join(folder, 'san.cnf'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  return {
    authority: readFileSync(join(folder, 'ca.pem'), 'utf8'),
    sign: (name) => {
      openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
      openssl('x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'san.cnf', '-out', `${name}.pem`);
      const certificate = readFileSync(join(folder, `${name}.pem`), 'utf8');
      return { certificate, key: readFileSync(join(folder, `${name}.key`), 'utf8'), fingerprint: new X509Certificate(certificate).fingerprint256 };
    },
  };
}
