import { currentModel } from '../match/model.ts';
import { selectComponent } from '../store/sql/select-component.ts';
import { selectPairRules } from '../store/sql/select-pair-rules.ts';
import { selectPersonAges } from '../store/sql/select-person-ages.ts';
import { selectPersonLooks } from '../store/sql/select-person-looks.ts';
import { sourceKeyOf } from './apart.ts';
import type { Nodes } from './load-nodes.ts';
import { loadNodes } from './load-nodes.ts';
import type { PairRule } from './pair-rules.ts';
import type { PersonEdge, PersonNode } from './person-graph.ts';
import { isLive } from './person-graph.ts';
import type { Work } from './work.ts';

/** The weakest edge that may bring contents together (`clusterComponent`). */
const { attach } = currentModel.thresholds;

export type Person = { readonly since: string; readonly viewed: boolean };

/** `before`: what each new content replaces. `touched`: contents about which a decision has been made or has fallen away. */
export type RegroupHints = { readonly before: ReadonlyMap<string, PersonNode>; readonly touched: ReadonlySet<string> };

/** All that clustering anew must look at. */
export type Scope = {
  readonly nodes: readonly PersonNode[];
  /** The persons the nodes belong to so far. */
  readonly persons: ReadonlyMap<string, Person>;
  readonly rules: readonly PairRule[];
};

/**
 * New contents, and everything joined to them or to a stored content that went or changed its level: by edges, by decisions of people, and by having been
 * seen as one person. `touched` contents, about which a decision has been made or has fallen away, are looked at too, with the rest of every person met.
 */
export async function loadScope(work: Work, nodes: Nodes, newEdges: readonly PersonEdge[], { before, touched }: RegroupHints): Promise<Scope> {
  const joined = new Set(newEdges.filter(({ weightBits }) => weightBits >= attach).flatMap(({ a, b }) => [a, b]));
  const all = [...nodes.byKey.values()];
  const fresh = all.filter(({ stored }) => stored === undefined);
  const reached = new Set<string>();
  const persons = new Map<string, Person>();
  const rules = new Map<string, PairRule>();
  const asked = new Set<string>();
  const inScope = (): PersonNode[] => [...fresh, ...[...reached].flatMap((lookId) => nodes.byLook.get(lookId) ?? [])];
  let frontier = all.filter((node) => joined.has(node.key) || !isLive(node) || levelMoved(node) || touched.has(node.key)).flatMap(({ stored }) => stored?.lookId ?? []);
  for (;;) {
    const reach = frontier.length === 0 ? [] : (await work.db.rows(selectComponent, [frontier, attach])).map(({ lookId }) => lookId);
    await loadNodes(work, nodes, reach);
    for (const lookId of reach) reached.add(lookId);
    const beyond = [...(await askRules(work, inScope(), rules, asked)), ...(await askPersons(work, [...inScope(), ...before.values()], persons, touched.size > 0))];
    frontier = [...new Set(beyond)].filter((lookId) => !reached.has(lookId));
    if (frontier.length === 0) return { nodes: inScope(), persons, rules: [...rules.values()] };
  }
}

function levelMoved({ variants }: PersonNode): boolean {
  return [...variants.values()].some(({ stored, ownLevel }) => ownLevel !== (stored?.ownLevel ?? 0));
}

/** Reads the decisions on records not asked about yet; the contents at the other end of links. */
async function askRules(work: Work, scope: readonly PersonNode[], rules: Map<string, PairRule>, asked: Set<string>): Promise<string[]> {
  const sources = [...new Set(scope.flatMap(({ apart }) => (apart === undefined ? [] : [sourceKeyOf(apart)])))].filter((source) => !asked.has(source));
  for (const source of sources) asked.add(source);
  const rows = sources.length === 0 ? [] : await work.db.rows(selectPairRules, [sources.map((source) => Buffer.from(source, 'hex'))]);
  return rows.flatMap(({ sourceA, sourceB, contentA, contentB, lookA, lookB, ...row }) => {
    const rule: PairRule = { ...row, sources: [sourceA.toString('hex'), sourceB.toString('hex')], contents: [contentA, contentB] };
    rules.set(`${rule.origin} ${rule.sources.join(' ')}`, rule);
    return rule.rule === 'same' ? [lookA, lookB].filter((lookId) => lookId !== null) : [];
  });
}

/** Reads since when there have been persons, and whether they were seen; all contents of those that were. */
async function askPersons(work: Work, scope: readonly PersonNode[], persons: Map<string, Person>, whole: boolean): Promise<string[]> {
  const ids = [...new Set(scope.flatMap(({ stored }) => stored?.personId ?? []))].filter((personId) => !persons.has(personId));
  const rows = ids.length === 0 ? [] : await work.db.rows(selectPersonAges, [ids]);
  for (const { personId, since, viewed } of rows) persons.set(personId, { since: since.toISOString(), viewed });
  const wanted = whole ? ids : rows.filter(({ viewed }) => viewed).map(({ personId }) => personId);
  return wanted.length === 0 ? [] : (await work.db.rows(selectPersonLooks, [wanted])).map(({ lookId }) => lookId);
}
