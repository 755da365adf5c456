import type { Core } from '../core.ts';
import { faceOf } from '../ingest/pair-rules.ts';
import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import { deletePairRule } from '../store/sql/delete-pair-rule.ts';
import { savePairRule } from '../store/sql/save-pair-rule.ts';
import { selectPairRule } from '../store/sql/select-pair-rule.ts';
import type { Db } from '../store/store.ts';
import type { RecordPair } from './record-side.ts';
import { readSide } from './record-side.ts';
import { regroupSide } from './regroup-side.ts';

export type Origin = 'verdict' | 'separation' | 'source-merge';

/**
 * Puts what is decided on a pair into force, `undefined` for nothing any more, and clusters both ends anew; the contents judged and what spoke against them are
 * kept with it. Must run as the only writer. Whether anything changed; a decision confirmed on changed contents counts as none, but is noted.
 */
export async function decidePair(core: Core, db: Db, at: Date, pair: RecordPair, origin: Origin, rule: 'same' | 'different' | undefined): Promise<boolean> {
  const [a, b] = pair;
  const before = await db.one(selectPairRule, [a.source, b.source, origin]);
  if (rule === undefined && before === undefined) return false;
  if (rule === undefined) await db.run(deletePairRule, [a.source, b.source, origin]);
  else {
    const [one, other] = [await readSide(core, db, a), await readSide(core, db, b)];
    const veto = one === undefined || other === undefined ? undefined : decide(one.person.features, other.person.features, currentModel).veto;
    const faces = [one, other].map((side) => (side === undefined ? null : faceOf(core.keys, side.person.features)));
    await db.run(savePairRule, [
      a.source, b.source, origin, rule, a.organisationId, a.feedId, b.organisationId, b.feedId, faces[0] ?? null, faces[1] ?? null, veto ?? null, at,
    ]);
  }
  for (const side of pair) await regroupSide(core, db, at, side);
  return before?.rule !== rule;
}
