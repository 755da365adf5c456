import type { PersonFeatures } from '../normalise/person-features.ts';
import { assignBest } from './assign-best.ts';
import type { ClusterEdge } from './cluster-edge.ts';
import { comparePlaces } from './compare-places.ts';
import type { Constraints } from './constraints.ts';
import { settleConstraints } from './constraints.ts';
import { Place } from './levels.ts';
import type { LinkOf, Neighbours } from './link-average.ts';
import { linkAverage } from './link-average.ts';
import type { Model } from './model.ts';
import type { Judge } from './pair-book.ts';
import { pairBook } from './pair-book.ts';

export type ClusterNode = { id: string; features: PersonFeatures };
export type { ClusterEdge };

/**
 * The people among the nodes, as groups of ids. A pure function of content, edges and model: no order of arrival or listing changes it, and each
 * node is in exactly one group. Edges name pairs worth joining; every pair inside a group that would form is judged anew from its content, so that
 * pairs without an edge and evidence against count too:
 *  - two groups join when an edge of `join` bits connects them, no pair across is vetoed, the mean weight across is for it and neither is torn (`linkAverage`);
 *  - only whole contents (a whole birth date, full given name, family name) build groups. A thin one goes, by an edge of `thin` bits (`join` if it
 *    lacks the given name, since twins are born unnamed), with the single group that it fits best, if that leads the next by `lead`, and otherwise
 *    stays apart: so a record without a birth date never bridges father and son, and leaves the father when the son becomes known;
 *  - below `distant` bits nothing goes with anything unless two of their addresses share a postcode at least: what strangers of one community have in common
 *    by chance are names and a birth date, and there are the more of them the larger the file.
 * `constraints` are people's decisions and beat all of this: ids that must go together start as one group, whole where one of them is; groups with ids
 * that may not go together never join (`settleConstraints`, which also tells which decisions contradict each other).
 * A content on its own whose names are misread beyond recognition goes, from `attach` bits, with the one group of its address that it fits best (`assignBest`).
 * Where sources list a person once (`constraints.uniqueWithin`), what is then left over in them is assigned one to one; hand in edges of at least
 * `assign` bits then, those too that only a name forbids (`edgeBits`, `oneToOne`).
 * Judges each pair of a component at most once. Hand in whole components over edges of at least `attach` bits and `must`; weaker edges change nothing.
 */
export function clusterComponent(nodes: readonly ClusterNode[], edges: readonly ClusterEdge[], model: Model, constraints: Constraints = { must: [], cannot: [] }, judge?: Judge): string[][] {
  const { blocks, isApart } = settleConstraints(nodes.map(({ id }) => id), constraints);
  const linkOf = pairBook(nodes, model, isApart, judge, blocks);
  const { join, attach, lead, thin: enough = attach, distant = join } = model.thresholds;
  const sharesHome = homesOf(nodes);
  const isGrounded: Grounds = (one, other, bits) => bits >= distant || sharesHome(one, other);
  const joined = joinedBy(edges.filter(({ a, b, weightBits }) => isGrounded([a], [b], weightBits)), join);
  const wholes = new Set(nodes.filter(({ features }) => isWhole(features)).map(({ id }) => id));
  const [averaged = [], thin = []] = [true, false].map((is) => linkAverage(blocks.filter((block) => block.some((id) => wholes.has(id)) === is), joined, linkOf, lead));
  const whole = withLones(averaged, edges, attach, linkOf, isGrounded, (groups) => linkAverage(groups, joined, linkOf, lead));
  const attached = joinedBy(edges, enough);
  const named = new Set(nodes.filter(({ features }) => isNamed(features)).map(({ id }) => id));
  const homes = withoutRivals(
    thin.map((group) => ({ group, ...onlyHome(group, whole, group.every((id) => named.has(id)) ? attached : joined, linkOf, lead, isGrounded) })),
    linkOf,
    lead,
  );
  const groups = whole.map((group, at) => [...group, ...homes.filter(({ home }) => home === at).flatMap(({ group: members }) => members)]);
  groups.push(...homes.filter(({ home }) => home === undefined).map(({ group }) => [...group]));
  const { uniqueWithin } = constraints;
  const people = uniqueWithin === undefined ? groups : assignBest(groups, edges, (one, other) => fitOfUnique(one, other, uniqueWithin, linkOf), model.thresholds.assign ?? join);
  return people.map((group) => group.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/**
 * Lone contents brought home, and what they kept apart joined: a misread record beside two groups that it fits as well tears them, until it is known whose it is.
 * Again until nothing more joins; each round leaves fewer groups.
 */
function withLones(groups: string[][], edges: readonly ClusterEdge[], attach: number, linkOf: LinkOf, isGrounded: Grounds, average: (groups: string[][]) => string[][]): string[][] {
  const homed = assignBest(groups, edges, (one, other) => fitOfLone(one, other, linkOf, isGrounded), attach);
  if (homed.length === groups.length) return homed;
  const joined = average(homed);
  return joined.length === homed.length ? joined : withLones(joined, edges, attach, linkOf, isGrounded, average);
}

/** A content on its own may be the misread one of a person: it goes with what it fits best from `attach` on, if both fit nothing else as well. */
function fitOfLone(one: readonly string[], other: readonly string[], linkOf: LinkOf, isGrounded: Grounds): number | undefined {
  if (one.length > 1 && other.length > 1) return undefined;
  const { mean, isVetoed } = linkOf(one, other);
  return isVetoed || !isGrounded(one, other, mean) ? undefined : mean;
}

/** What sources that each list a person once have left over: there a name that does not agree forbids nothing, since a twin would stand in the lists, too. */
function fitOfUnique(one: readonly string[], other: readonly string[], uniqueWithin: ReadonlyMap<string, readonly string[]>, linkOf: LinkOf): number | undefined {
  const { mean, isBarred } = linkOf(one, other);
  return isBarred || ![...one, ...other].every((id) => (uniqueWithin.get(id)?.length ?? 0) > 0) ? undefined : mean;
}

/** Whether two groups that fit to so many bits have more in common than names and dates. */
type Grounds = (one: readonly string[], other: readonly string[], bits: number) => boolean;

/** Whether any two contents of two groups share a house, a hostel or a postcode. */
function homesOf(nodes: readonly ClusterNode[]): (one: readonly string[], other: readonly string[]) => boolean {
  const placesOf = new Map(nodes.map(({ id, features }) => [id, features.places]));
  return (one, other) => one.some((a) => other.some((b) => comparePlaces(placesOf.get(a) ?? [], placesOf.get(b) ?? []) >= Place.communal));
}

function isWhole({ birth, names }: PersonFeatures): boolean {
  const isDated = birth !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(birth.date) && !birth.estimated;
  return isDated && isNamed({ names });
}

function isNamed({ names }: Pick<PersonFeatures, 'names'>): boolean {
  return names.some(({ given, family }) => (given[0]?.length ?? 0) > 1 && family.length > 0);
}

function joinedBy(edges: readonly ClusterEdge[], atLeastBits: number): Neighbours {
  const neighbours = new Map<string, Set<string>>();
  for (const { a, b, weightBits } of edges) {
    if (weightBits < atLeastBits) continue;
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  return neighbours;
}

/** A thin group, the place among the whole ones that it belongs to, if any, and how well it fits there. */
type Homing = { readonly group: readonly string[]; readonly home: number | undefined; readonly best: number };

/**
 * The one group that thin content belongs to, by the member that it fits best; nothing where it might as well belong to another group. Who lives where it says
 * comes before any namesake elsewhere: the weight of the first is held down by the rest of the household, which is no rival of the second, however rare the name.
 */
function onlyHome(group: readonly string[], homes: readonly (readonly string[])[], neighbours: Neighbours, linkOf: LinkOf, lead: number, isGrounded: Grounds): Omit<Homing, 'group'> {
  const reached = new Set(group.flatMap((id) => [...(neighbours.get(id) ?? [])]));
  const fitting = homes
    .map((home, at) => ({ home, at }))
    .filter(({ home }) => home.some((id) => reached.has(id)))
    .map(({ home, at }) => ({ at, isNear: isGrounded(group, home, -Infinity), ...linkOf(group, home) }))
    .filter(({ isVetoed }) => !isVetoed);
  const near = fitting.filter(({ isNear }) => isNear);
  const [first, second] = (near.length > 0 ? near : fitting).toSorted((a, b) => b.best - a.best);
  if (first === undefined || (second !== undefined && first.best - second.best < lead)) return { home: undefined, best: 0 };
  return isGrounded(group, homes[first.at] ?? [], first.best) ? { home: first.at, best: first.best } : { home: undefined, best: 0 };
}

/** Of thin groups that want one home and may not be one person, the one that leads all its rivals has it, and otherwise none. */
function withoutRivals(homings: readonly Homing[], linkOf: LinkOf, lead: number): Homing[] {
  return homings.map((homing) => {
    const rivals = homings.filter(({ group, home }) => home !== undefined && home === homing.home && group !== homing.group && linkOf(group, homing.group).isVetoed);
    return rivals.some(({ best }) => homing.best - best < lead) ? { ...homing, home: undefined } : homing;
  });
}
