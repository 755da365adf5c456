/** Whether a source list of a Content Security Policy lets an address through (CSP Level 3, section 6.7.2.7), as far as hosts, schemes and `'self'` go: nonces and hashes are no address's. */
export const lets = (sources: readonly string[], address: URL, self: URL): boolean => sources.some((source) => matches(source, address, self));

const matches = (source: string, address: URL, self: URL): boolean => {
  if (source === "'self'") return address.origin === self.origin;
  if (source === '*') return ['http:', 'https:'].includes(address.protocol) || address.protocol === self.protocol;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return schemeFits(source.toLowerCase(), address.protocol);
  const read = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (read === null) return false;
  const [, scheme, host = '', port, path] = read;
  if (!schemeFits(scheme === undefined ? self.protocol : `${scheme.toLowerCase()}:`, address.protocol)) return false;
  return hostFits(host.toLowerCase(), address.hostname) && portFits(port, address) && pathFits(path, address.pathname);
};

/** A secure page of the same host will do where an insecure one is named. */
const schemeFits = (named: string, used: string): boolean => named === used || (named === 'http:' && used === 'https:');
const hostFits = (named: string, used: string): boolean => (named === '*' ? true : named.startsWith('*.') ? used.endsWith(named.slice(1)) : named === used);
const usual: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const portFits = (named: string | undefined, { port, protocol }: URL): boolean => {
  const used = port || (usual[protocol] ?? '');
  return named === undefined ? used === usual[protocol] : named === '*' || named === used || (named === '80' && used === '443');
};
const pathFits = (named: string | undefined, used: string): boolean => named === undefined || named === '/' || (named.endsWith('/') ? used.startsWith(named) : used === named);
