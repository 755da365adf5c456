import type { Listed } from '../files/choose-file.ts';
import { manifestEnd, signatureEnds } from '../files/choose-file.ts';
import { parseFileName } from '../files/file-name.ts';
import type { Intake } from './intake.ts';
import { tell } from './intake.ts';
import { markOf, writeIntakeState } from './intake-state.ts';
import { refusal } from '../files/result-file.ts';
import { findStrays } from '../files/strays.ts';

/** Told in one reading, at most: a folder full of foreign files must not hold up the feed. */
const mostTold = 50;

/**
 * Tells the partner of names that mean this feed and will never be read, once each and after a while, since an upload may be under way. They stay where they
 * are. A manifest or signature whose file was loaded and taken away, so that only a kill can have left it, is taken away as well.
 */
export async function tellOfStrays(intake: Intake, inbox: readonly Listed[], last: number): Promise<void> {
  const { context, state, mailbox } = intake;
  const { filePrefix, strayMs } = context.config;
  const nowMs = context.clock.now().getTime();
  const before = state.strays ?? {};
  const now: NonNullable<typeof state.strays> = {};
  let told = 0;
  for (const { listed, rule } of findStrays(inbox, filePrefix, context.config.signature !== undefined)) {
    const key = markOf(state, `${listed.name} ${listed.size} ${listed.modifiedMs}`);
    const sequence = sequenceOf(listed.name, filePrefix);
    const known = before[key] ?? { sinceMs: nowMs, told: false };
    now[key] = known;
    if (known.told || nowMs - known.sinceMs < strayMs || told >= mostTold) continue;
    told += 1;
    if (rule === 'file-missing' && sequence !== undefined && sequence <= last) await mailbox.remove([listed]);
    else await tell(intake, { answer: `${listed.name}.result.json` }, { ...refusal({ name: listed.name }, { rule }, context.clock.now()), waits: true });
    now[key] = { ...known, told: true };
    // A name that is not as agreed may be anything, a person's for example: it stays out of the log.
    context.log.info('name-not-read', { feedId: context.feedId, rule });
  }
  if (Object.keys(now).length === 0 && Object.keys(before).length === 0) return;
  state.strays = now;
  if (told > 0 || Object.keys(now).join() !== Object.keys(before).join()) await writeIntakeState(context.state, state);
}

/** The number of the file that a manifest or signature belongs to. */
function sequenceOf(name: string, filePrefix: string): number | undefined {
  const signed = signatureEnds.find((end) => name.endsWith(end));
  return parseFileName(signed === undefined ? `${name.slice(0, -manifestEnd.length)}.csv` : name.slice(0, -signed.length), filePrefix)?.sequence;
}
