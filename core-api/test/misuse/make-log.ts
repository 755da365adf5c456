import { chances } from './chances.ts';
import { weekdayOf } from './clock-of-log.ts';
import { episodes } from './episodes.ts';
import type { Logged, MisuseKind } from './logged.ts';
import { misuseKinds } from './logged.ts';
import { makePen, standIn, workADay } from './ordinary.ts';
import type { Half, Worker } from './staff.ts';
import { makeStaff } from './staff.ts';
import type { Inhabitant, Town } from './town.ts';
import { makeTown } from './town.ts';

/** A whole log: who works where, whose look-ups are watched, and every question in the order of its time. */
export type SyntheticLog = { readonly town: Town; readonly staff: readonly Worker[]; readonly watchList: readonly Inhabitant[]; readonly lines: readonly Logged[] };

export type LogSize = { readonly seed: number; readonly searches: number; readonly days: number; readonly homes: number; readonly staffShare: number; readonly episodesAKind: number };

/** The log of the proof. */
export const wholeLog: LogSize = { seed: 20_261_122, searches: 100_000, days: 56, homes: 12_000, staffShare: 1, episodesAKind: 20 };

/** Makes a log of exactly so many searches, from a seed. Half of the users, and half of the values of everything that varies in misuse, are set aside for judging. */
export function makeLog({ seed, searches, days, homes, staffShare, episodesAKind }: LogSize): SyntheticLog {
  const random = chances(seed);
  const town = makeTown(random, homes);
  const staff = makeStaff(random, town, days, staffShare);
  const watchList = Array.from({ length: 12 }, () => random.one(town.people));
  const takenBy = new Map<Half, Set<string>>();
  const pen = makePen(random, town);
  for (const worker of staff) workOn(worker, days);
  play();
  const lines = pen.lines.toSorted((a, b) => a.leaf.at - b.leaf.at);
  const spare = lines.length - searches;
  if (spare < 0) throw new Error(`only ${lines.length} searches were made`);
  return { town, staff, watchList, lines: thinned(lines, spare) };

  function workOn(worker: Worker, until: number): void {
    const caseload: Parameters<typeof workADay>[4] = [];
    const cover = worker.kind.isDayWork && random.isTrue(0.04) ? random.between(20, until - 8) : -1;
    for (let day = worker.firstDay; day < Math.min(until, worker.lastDay + 1); day += 1) {
      // Mondays are full; now and then something happens that everybody of a team works on.
      const surge = (weekdayOf(day) === 1 ? 1.4 : 1) * (teamHash(worker.team, day) % 40 === 0 ? 2.3 : 1);
      workADay(random, town, pen, worker, caseload, day, surge);
      if (cover >= 0 && day >= cover && day < cover + 5) standIn(random, town, pen, worker, caseload, day);
    }
  }

  function play(): void {
    for (const kind of misuseKinds) for (const half of ['tuning', 'held-out'] as const) playKind(kind, half);
  }

  function playKind(kind: MisuseKind, half: Half): void {
    const culprits = staff.filter((one, at) => one.half === half && Math.floor(at / 2) % 2 === 0);
    const wanted = kind === 'quiet' ? Math.ceil(episodesAKind / 3) : episodesAKind;
    const busy = takenBy.get(half) ?? new Set<string>();
    takenBy.set(half, busy);
    for (let [done, tries] = [0, 0]; done < wanted && tries < 4_000; tries += 1) {
      const worker = random.one(culprits);
      const day = random.between(Math.max(14, worker.firstDay + 7), Math.min(days, worker.lastDay) - 9);
      // One episode at a time, and one leaving a person: two in one day would be one for whoever looks.
      const places = kind === 'leaving' ? [`${worker.account} leaving`] : [-3, -2, -1, 0, 1, 2, 3].map((away) => `${worker.account} ${day + away}`);
      if (places.some((place) => busy.has(place))) continue;
      const colleagues = staff.filter((one) => one.organisation === worker.organisation && one !== worker).map(({ self }) => self);
      const pick = (from: number, to: number): number => {
        const offered = Array.from({ length: to - from + 1 }, (_none, at) => from + at).filter((_value, at) => at % 2 === (half === 'tuning' ? 0 : 1));
        return offered.length === 0 ? from : random.one(offered);
      };
      if (day > 13 && episodes[kind]({ random, town, pen, worker, day, episode: `${kind}-${half}-${done}`, pick, watchList, colleagues })) {
        done += 1;
        busy.add(kind === 'leaving' ? `${worker.account} leaving` : `${worker.account} ${day}`);
        if (kind === 'leaving') for (let back = 0; back < 12; back += 1) busy.add(`${worker.account} ${worker.lastDay - back}`);
      }
    }
  }
}

/** Leaves out so many ordinary searches, evenly, so that the log has the size that was asked for. */
function thinned(lines: readonly Logged[], spare: number): Logged[] {
  const ordinary = lines.filter(({ misuse }) => misuse === undefined).length;
  let [seen, left] = [0, spare];
  return lines.filter(({ misuse }) => {
    if (misuse !== undefined) return true;
    seen += 1;
    const isOut = Math.floor((seen * spare) / ordinary) > Math.floor(((seen - 1) * spare) / ordinary) && left > 0;
    if (isOut) left -= 1;
    return !isOut;
  });
}

function teamHash(team: string, day: number): number {
  let hash = day * 2_654_435_761;
  for (const letter of team) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return hash >>> 0;
}
