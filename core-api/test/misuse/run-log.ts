import type { MakeToken } from '../../src/misuse/facts/fact-of-leaf.ts';
import { factOfLeaf, personTokens } from '../../src/misuse/facts/fact-of-leaf.ts';
import { hourSlot, slots } from '../../src/misuse/facts/hour-slot.ts';
import { ownFactsOf } from '../../src/misuse/facts/own-facts.ts';
import type { SearchFact } from '../../src/misuse/facts/search-fact.ts';
import type { Colleague, OwnFacts } from '../../src/misuse/facts/surroundings.ts';
import type { RuleId, RuleThresholds } from '../../src/misuse/judge.ts';
import { judge } from '../../src/misuse/judge.ts';
import { londonHour } from '../../src/shared/london-hour.ts';
import { momentOf } from './clock-of-log.ts';
import type { Logged } from './logged.ts';
import type { SyntheticLog } from './make-log.ts';
import type { Worker } from './staff.ts';

/** An alert: the line of the log that raised it, the first of its occasion, and every line that it rests on. */
export type Raised = { readonly line: Logged; readonly on: readonly Logged[]; readonly rule: RuleId };

/** Everybody is invented, so what is said may be its own token. */
const token: MakeToken = (of, text) => `${of}|${text}`;
const keptDays = 28;
const dayMs = 86_400_000;

type Desk = { readonly worker: Worker; readonly own: OwnFacts; readonly facts: SearchFact[]; readonly pending: { at: number; id: string; reference: string }[] };

/** Puts every line before the rules, in the order of its time, as the job does: each account's facts of four weeks, its team's hours up to midnight. One occasion is one alert a day. */
export function runLog(log: SyntheticLog, thresholds: RuleThresholds): Raised[] {
  const { town, staff, watchList, lines } = log;
  const desks = new Map(staff.map((worker) => [worker.account, deskOf(worker)]));
  const colleagues = new Map<string, Map<string, Colleague[]>>();
  for (const { organisation, self, account } of staff) {
    const { name, birth } = personTokens({ given: self.given, family: self.family, dateOfBirth: self.born }, token, town.names);
    const all = colleagues.get(organisation) ?? new Map<string, Colleague[]>();
    colleagues.set(organisation, all.set(name ?? '', [...(all.get(name ?? '') ?? []), { accountId: account, birth }]));
  }
  const watched = new Map(watchList.map((one) => [personTokens({ family: one.family, dateOfBirth: one.born }, token, town.names).familyBirth ?? '', new Set<string>()]));
  const hours = teamHours(log);
  const byId = new Map(lines.map((line) => [line.leaf.id, line]));
  const told = new Set<string>();
  const raised: Raised[] = [];
  for (const line of lines) {
    const desk = desks.get(line.account);
    if (desk === undefined) throw new Error(`nobody is ${line.account}`);
    giveReferences(desk, line.leaf.at);
    const now = factOfLeaf(line.leaf, token, town.names);
    const { day } = londonHour(now.at);
    const past = desk.facts.slice(desk.facts.findIndex(({ at }) => at >= now.at - keptDays * dayMs));
    const around = { own: desk.own, colleagues: colleagues.get(desk.worker.organisation) ?? new Map(), watched, accountId: line.account, teamHours: hours(desk.worker.team, day) };
    for (const { rule, key, leaves } of judge(now, past, around, thresholds)) {
      const occasion = `${line.account}|${rule}|${key}|${day}`;
      if (told.has(occasion)) continue;
      told.add(occasion);
      raised.push({ line, rule, on: leaves.flatMap((id) => byId.get(id) ?? []) });
    }
    desk.facts.push(now);
    if (line.referenceLater !== undefined) desk.pending.push({ ...line.referenceLater, id: now.id });
  }
  return raised;

  function deskOf(worker: Worker): Desk {
    const { given, family, born, home } = worker.self;
    const at = town.homes[home];
    const leavesAt = worker.isLeaving ? momentOf(worker.lastDay + 1, 0) : undefined;
    return { worker, own: ownFactsOf({ given, families: [family], births: [born], addresses: at === undefined ? [] : [at], leavesAt }, token, town.names), facts: [], pending: [] };
  }
}

/** A reference that is given later counts for the question from then on. */
function giveReferences({ facts, pending }: Desk, now: number): void {
  for (const one of pending.filter(({ at }) => at <= now)) {
    const place = facts.findIndex(({ id }) => id === one.id);
    const fact = facts[place];
    if (fact !== undefined) facts[place] = { ...fact, reference: token('reference', one.reference.toLowerCase().replaceAll('-', '')) };
    pending.splice(pending.indexOf(one), 1);
  }
}

/** By team and day: what the team asked in the four weeks before midnight. */
function teamHours({ staff, lines }: SyntheticLog): (team: string, day: number) => readonly number[] {
  const teams = new Map(staff.map(({ account, team }) => [account, team]));
  const days = new Map<string, number[]>();
  for (const { account, leaf } of lines) {
    const key = `${teams.get(account) ?? ''}|${londonHour(leaf.at).day}`;
    const counts = days.get(key) ?? Array.from({ length: slots }, () => 0);
    counts[hourSlot(leaf.at)] = (counts[hourSlot(leaf.at)] ?? 0) + 1;
    days.set(key, counts);
  }
  const known = new Map<string, readonly number[]>();
  return (team, day) => {
    const key = `${team}|${day}`;
    const before = known.get(key) ?? Array.from({ length: slots }, (_none, slot) => Array.from({ length: keptDays }, (_other, back) => days.get(`${team}|${day - 1 - back}`)?.[slot] ?? 0).reduce((sum, count) => sum + count, 0));
    known.set(key, before);
    return before;
  };
}
