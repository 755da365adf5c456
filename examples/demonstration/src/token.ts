import { readFileSync } from 'node:fs';

import { demonstrationFolders } from './folders.ts';
import type { DemoFile } from './demo-file.ts';
import { launchToken } from './proof/ask.ts';

/** Prints an access token of the demonstration's first host for its first member of staff, for calls by hand. Lives 15 minutes at most. */
const demo = JSON.parse(readFileSync(demonstrationFolders().demoFile, 'utf8')) as DemoFile;
const host = demo.hosts[0];
const person = demo.signIns.find((each) => each.host === host?.id);
if (host === undefined || person === undefined) throw new Error('.mast/demo.json names no host with staff');
console.log(await launchToken(demo.coreUrl, { host: { id: host.id, origin: host.origins[0] ?? '', privateJwk: host.privateJwk }, staffId: person.staffId }));
