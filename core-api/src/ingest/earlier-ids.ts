import { decide } from '../match/decide.ts';
import { currentModel } from '../match/model.ts';
import type { PersonNode } from './person-graph.ts';
import { isLive } from './person-graph.ts';

/** A person that had gone into another, with the contents it had then, as faces (`faceOf`). */
export type GonePerson = { readonly personId: string; readonly members: readonly string[] };

type World = {
  readonly nodes: ReadonlyMap<string, PersonNode>;
  /** What each new content replaces: the record's content before. */
  readonly before: ReadonlyMap<string, PersonNode>;
  readonly gone: readonly GonePerson[];
  /** Persons who still have content of their own. */
  readonly standing: ReadonlySet<string>;
  readonly face: (node: PersonNode) => string;
};

export type EarlierIds = {
  /** The id of old that fits a group without one, each at most once; undefined where none does. */
  readonly idFor: (members: readonly string[]) => string | undefined;
  /** Ids that went on with a changed record: nobody was created. */
  readonly continued: ReadonlySet<string>;
};

/**
 * Gives earlier ids back. A record that changes (an unborn child is born and named, a date is corrected) goes on being its person when that has nobody
 * else and the new content may well be the old one's; a person who had been merged and now stands apart again is who they were, by most of their contents.
 */
export function earlierIds({ nodes, before, gone, standing, face }: World): EarlierIds {
  const continued = new Set<string>();
  const back = new Set<string>();
  const successor = (members: readonly string[]): string | undefined =>
    members.toSorted().flatMap((key) => {
      const [old, now] = [before.get(key), nodes.get(key)];
      const personId = old?.stored?.personId;
      if (old === undefined || now === undefined || personId === undefined || isLive(old) || standing.has(personId) || continued.has(personId)) return [];
      return decide(old.features, now.features, currentModel).band === 'different' ? [] : [personId];
    })[0];
  const returning = (members: readonly string[]): string | undefined => {
    const faces = new Set(members.flatMap((key) => nodes.get(key) ?? []).map(face));
    const fits = gone
      .filter(({ personId }) => !back.has(personId))
      .map(({ personId, members: had }) => ({ personId, share: had.filter((one) => faces.has(one)).length, of: had.length }))
      .filter(({ share, of }) => share > 0 && share * 2 >= of)
      .toSorted((a, b) => b.share - a.share || (a.personId < b.personId ? -1 : 1));
    return fits[0]?.personId;
  };
  return {
    continued,
    idFor: (members) => {
      const returned = returning(members);
      if (returned !== undefined) back.add(returned);
      const next = returned ?? successor(members);
      if (returned === undefined && next !== undefined) continued.add(next);
      return next;
    },
  };
}
