import { faultText } from '../link/link-fault.ts';
import { runLink } from '../link/run-link.ts';
import { fromWhereTheyStand } from './from-where-they-stand.ts';
import { readWords } from './read-words.ts';

const usage = 'mast link --config link.json --out people.csv [--edges edges.csv]';

/** `mast link`: exit code 0 written, 1 refused with the reasons on standard error, 2 not understood. Reads no configuration of the service. */
export async function link(words: readonly string[]): Promise<number> {
  const { config, out, edges } = readWords(words, ['config', 'out', 'edges']) ?? {};
  if (config === undefined || out === undefined) {
    console.error(usage);
    return 2;
  }
  const wish = { config: fromWhereTheyStand(config), out: fromWhereTheyStand(out), edges: edges === undefined ? undefined : fromWhereTheyStand(edges) };
  const done = await runLink(wish, (line) => console.error(`… ${line}`));
  if (!done.ok) for (const fault of done.failure) console.error(`mast link: ${faultText(fault)}`);
  return done.ok ? 0 : 1;
}
