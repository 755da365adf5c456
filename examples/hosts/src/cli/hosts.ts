import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildHosts } from '../app.ts';
import type { HostSettings } from '../app.ts';

/** `npm run hosts`: the three hosts against the running demonstration, as its host `your-case`. */
const demo = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../.mast/demo.json'), 'utf8')) as { coreUrl: string; embedUrl: string; hosts: { id: string; origins: string[]; privateJwk: HostSettings['privateJwk'] }[] };
const host = demo.hosts.find(({ id }) => id === 'your-case');
const url = host?.origins[0];
if (host === undefined || url === undefined) throw new Error('The demonstration has no host your-case: start it with npm start.');
const person = (given: string, family: string, dateOfBirth: string): object => ({ person: { given, family, dateOfBirth } });
const cases = [
  { key: 'CASE-1', title: 'Mair Jones', subject: person('Mair', 'Jones', '2011-03-12') },
  { key: 'CASE-2', title: 'James Bond', subject: person('James', 'Bond', '1968-11-04') },
];
const app = await buildHosts(() => ({ hostId: host.id, privateJwk: host.privateJwk, staffId: 'sw-1042', cases, coreUrl: demo.coreUrl, embedUrl: demo.embedUrl, url }));
const { hostname, port } = new URL(url);
await app.listen({ host: hostname, port: Number(port) });
console.log(`Three hosts of the panel: ${url}. Ctrl-C stops them.`);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
