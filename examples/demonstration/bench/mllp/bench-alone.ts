import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { untilHealthy } from '../../src/health.ts';
import { listenerPart } from '../../src/listener-part.ts';
import { Processes } from '../../src/processes.ts';
import { signingKey } from '../../src/secrets.ts';
import type { Figures, MllpWish } from './measure.ts';
import { measure } from './measure.ts';

/** The listener alone, in shadow: everything but the delivery. */
export async function benchAlone({ folder, portBase, seconds, connections, attendances }: MllpWish, say: (line: string) => void): Promise<Figures[]> {
  for (const part of ['', 'secrets', 'logs']) mkdirSync(join(folder, part), { recursive: true, mode: 0o700 });
  const { privateJwk } = await signingKey(join(folder, 'secrets'), 'connector-bench');
  const processes = new Processes(join(folder, 'logs'));
  const found: Figures[] = [];
  try {
    for (const [at, count] of connections.entries()) {
      const port = portBase + 10 + at;
      const part = listenerPart({ coreUrl: 'http://127.0.0.1:9', folder: join(folder, `alone-${at}`), port, feedId: 'bench', client: { clientId: 'connector-bench', privateJwk }, change: { shadow: true } });
      const config = join(folder, 'secrets', `alone-${at}.json`);
      writeFileSync(config, JSON.stringify(part.config), { mode: 0o600 });
      processes.start({ name: `alone-${at}`, script: part.program, env: { MAST_CHILD_CONFIG: config } });
      await untilHealthy('the listener', part.health ?? '', `alone-${at}.log`);
      const figures = await measure({ port, connections: count, seconds, attendances, from: 0 });
      say(`alone, ${count} connections: ${figures.perSecond}/s, p99 ${figures.p99Ms} ms`);
      found.push(figures);
    }
    return found;
  } finally {
    await processes.stop();
  }
}
