import { ConnectorError } from '@mast/connector-kit';

/** What SQLSTATE classes mean for us (PostgreSQL manual, appendix A). The server's own words never leave: they quote rows and values. */
const states: Readonly<Record<string, () => ConnectorError>> = {
  '28000': () => new ConnectorError('config', 'credentials-refused'),
  '28P01': () => new ConnectorError('config', 'credentials-refused'),
  '3D000': () => new ConnectorError('config', 'database-missing'),
  '3F000': () => new ConnectorError('config', 'view-missing'),
  '42P01': () => new ConnectorError('config', 'view-missing'),
  '42501': () => new ConnectorError('config', 'permission-denied'),
  '42703': () => new ConnectorError('data', 'schema-drift'),
  '55P03': () => new ConnectorError('transient', 'source-reloading'),
  '57014': () => new ConnectorError('transient', 'source-slow'),
  '53300': () => new ConnectorError('transient', 'source-busy'),
};
const transientClasses: ReadonlySet<string> = new Set(['08', '25', '40', '53', '55', '57', '58']);
/** What Node calls a certificate that it does not trust. */
const certificates: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_SIGNATURE_FAILURE', 'CERT_UNTRUSTED',
]);

/** A thrown thing of the driver as a ConnectorError. `isConnected`: whether the session had begun, so that a broken line is `source-cut` and no server is `source-unreachable`. */
export function sourceError(thrown: unknown, isConnected: boolean): ConnectorError {
  if (thrown instanceof ConnectorError) return thrown;
  const code = codeOf(thrown);
  const known = states[code];
  if (known !== undefined) return known();
  if (certificates.has(code)) return new ConnectorError('config', 'certificate-refused');
  // The driver's own words, the only ones that it has for it.
  if (thrown instanceof Error && thrown.message === 'The server does not support SSL connections') return new ConnectorError('config', 'not-encrypted');
  if (/^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)) {
    if (transientClasses.has(code.slice(0, 2))) return new ConnectorError('transient', 'source-failed');
    return new ConnectorError('data', code.startsWith('22') ? 'view-fails' : 'question-refused');
  }
  return new ConnectorError('transient', isConnected ? 'source-cut' : 'source-unreachable');
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}
