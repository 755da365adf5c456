import { openKeys } from '../../src/keys/open-keys.ts';
import { sendRound } from '../../src/mail/send-round.ts';
import type { MailConfig } from '../../src/mail/transport.ts';
import { openTransport } from '../../src/mail/transport.ts';
import type { Core } from '../../src/core.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { randomIds } from '../../src/shared/ids.ts';
import { silentLog } from '../../src/shared/log.ts';
import { createStore } from '../../src/store/create-store.ts';

/** One round of the sender in a process of its own, for a test that ends it where it likes. */
const { appUrl, keysFolder, config } = JSON.parse(process.argv[2] ?? '{}') as { appUrl: string; keysFolder: string; config: MailConfig };
const store = createStore({ connectionString: appUrl, max: 2 });
const core = { store, keys: await openKeys(keysFolder, {}), clock: systemClock, ids: randomIds, log: silentLog, environment: 'training', coreUrl: 'https://mast.example.org' } as unknown as Core;
await sendRound(core, { deliver: openTransport(config), from: 'mast@mast.example.org', random: () => 0 });
await store.close();
