import { parseArgs } from 'node:util';

import type { Config } from '../config.ts';
import { leave } from '../leaving/leave.ts';
import { previewLeaving } from '../leaving/preview-leaving.ts';
import { requireOpenable } from '../leaving/require-openable.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Log } from '../shared/log.ts';
import { selectLeaving } from '../store/sql/select-leaving.ts';
import type { OpenDatabase } from './open-database.ts';
import { inOperatorWorld } from './operator-world.ts';
import { twoPeople } from './two-people.ts';

const usage = `mast leave <organisation's code> --asked-by <e-mail> --approved-by <e-mail> [--confirm <code>] [--protection-ends <n>]
Without --confirm: says what would go and changes nothing. With the organisation's own code after --confirm: destroys its key for good.
Where its records alone make people restricted or shielded whom others know too, their number is to be given, once somebody has looked at them.
Once begun, the same command goes on where it was broken off.`;

/** `mast leave`: an organisation leaves (docs/leaving.md). Counts and codes only are told. */
export async function leaveCommand(config: Config, database: OpenDatabase, log: Log, words: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { 'asked-by': text, 'approved-by': text, confirm: text, 'protection-ends': text } });
  const [code] = positionals;
  const { 'asked-by': askedBy, 'approved-by': approvedBy, confirm, 'protection-ends': ends } = values;
  if (code === undefined || positionals.length > 1) return told(usage, 2);
  return inOperatorWorld(config, database, log, async ({ core, owner }) => {
    await requireOpenable(core.store, core.keys);
    const found = (await owner.tx({ readOnly: true }, (db) => db.rows(selectLeaving, []))).find((one) => one.code === code);
    if (found === undefined) return told(`no organisation is called ${code}`, 1);
    if (found.state === 'done') return told(`${code} has left`, 0);
    const organisationId = found.organisationId as OrganisationId;
    const world = { core, owner, stepped: (step: string, counts: Readonly<Record<string, number>>) => { console.error(`… ${step} ${JSON.stringify(counts)}`); } };
    if (found.state !== null) {
      await leave(world, { organisationId, origin: 'ledger' });
      return told(`${code} has left`, 0);
    }
    if (askedBy === undefined || approvedBy === undefined) return told(usage, 2);
    const people = await twoPeople(owner, core.keys, askedBy, approvedBy);
    const counts = await previewLeaving(world, organisationId);
    console.log(JSON.stringify(counts));
    if (confirm === undefined) return told(`nothing was changed. To go on: --confirm ${code}${counts.protectionEnds > 0 ? ` --protection-ends ${counts.protectionEnds}` : ''}`, 0);
    if (confirm !== code) return told('nothing was changed: --confirm is not the code of this organisation', 1);
    if (counts.protectionEnds > 0 && ends !== String(counts.protectionEnds)) return told(`nothing was changed: ${counts.protectionEnds} people, whom others know too, are protected by its word; see docs/leaving.md`, 1);
    await leave(world, { organisationId, origin: 'leave', ...people, counts });
    return told(`${code} has left. Copy the shred ledger to where key backups are restored from: ${config.keysFolder}/shred-ledger.jsonl`, 0);
  });
}

function told(line: string, exitCode: number): number {
  console.log(line);
  return exitCode;
}
