import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import type { PersonNode } from './person-graph.ts';
import { isLive } from './person-graph.ts';

type Changed = {
  readonly nodes: ReadonlyMap<string, PersonNode>;
  /** What each new content replaces: the record's content before. */
  readonly before: ReadonlyMap<string, PersonNode>;
  /** Persons who still have content of their own. */
  readonly standing: ReadonlySet<string>;
  readonly names: NameFrequency;
};

/**
 * Ids that go on with a changed record. When a record that was all there was of its person changes (an unborn child is born and named, a date is
 * corrected) and the new content may well be the old one's, a group that would be new goes on under the old id, each id once: nobody is created.
 */
export function succession({ nodes, before, standing, names }: Changed): { readonly idFor: (group: readonly string[]) => string | undefined; readonly continued: ReadonlySet<string> } {
  const continued = new Set<string>();
  const idFor = (group: readonly string[]): string | undefined => {
    const [next] = group.toSorted().flatMap((key) => {
      const [old, now] = [before.get(key), nodes.get(key)];
      const personId = old?.stored?.personId;
      if (old === undefined || now === undefined || personId === undefined || isLive(old) || standing.has(personId) || continued.has(personId)) return [];
      return decide(old.features, now.features, currentModel, names).band === 'different' ? [] : [personId];
    });
    if (next !== undefined) continued.add(next);
    return next;
  };
  return { idFor, continued };
}
