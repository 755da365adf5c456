import type { RuleId } from '../../src/misuse/judge.ts';
import { ruleIds } from '../../src/misuse/judge.ts';
import type { Logged, MisuseKind } from './logged.ts';
import { misuseKinds } from './logged.ts';
import type { Raised } from './run-log.ts';

/** What became of one rule: alerts, how many of them on seeded misuse, and the share of ordinary questions on which it raised one. */
export type RuleScore = { readonly rule: RuleId; readonly alerts: number; readonly right: number; readonly falseAlerts: number; readonly falseShare: number };
export type KindScore = { readonly kind: MisuseKind; readonly episodes: number; readonly found: number; readonly by: readonly string[] };

export type Score = {
  readonly searches: number;
  readonly ordinary: number;
  readonly misuse: number;
  readonly episodes: number;
  readonly found: number;
  /** Episodes of which an alert rests on one of the questions, of all. */
  readonly recall: number;
  /** Ordinary questions that raised an alert which rests on no misuse, of all ordinary questions; answers from restricted records apart, which are listed by rule and suspect nobody. */
  readonly falseShare: number;
  readonly falseAlerts: number;
  /** Alerts on misuse, of all. */
  readonly precision: number;
  /** Answers from restricted records that were listed, of all there were. */
  readonly restricted: { readonly listed: number; readonly all: number };
  readonly rules: readonly RuleScore[];
  readonly kinds: readonly KindScore[];
};

/** The rule that suspects nobody. */
const listing: RuleId = 'sensitive-hit';

/** Holds what the rules raised against what was seeded, for the lines that are asked for. Every episode counts, also those that no rule can see. */
export function scoreLog(lines: readonly Logged[], raised: readonly Raised[]): Score {
  const here = new Set(lines);
  const alerts = raised.filter(({ line, rule }) => here.has(line) && rule !== listing);
  const ordinary = lines.filter(({ misuse }) => misuse === undefined);
  const wrong = alerts.filter((one) => !restsOnMisuse(one));
  const falseLines = new Set(wrong.map(({ line }) => line)).size;
  const episodes = new Map<string, MisuseKind>();
  for (const { misuse } of lines) if (misuse !== undefined) episodes.set(misuse.episode, misuse.kind);
  const rulesOf = new Map<string, Set<RuleId>>();
  for (const { on, rule } of alerts) for (const { misuse } of on) if (misuse !== undefined) rulesOf.set(misuse.episode, (rulesOf.get(misuse.episode) ?? new Set()).add(rule));
  const restricted = lines.filter(({ leaf }) => leaf.restricted);
  return {
    searches: lines.length, ordinary: ordinary.length, misuse: lines.length - ordinary.length, episodes: episodes.size, found: rulesOf.size,
    recall: rulesOf.size / Math.max(1, episodes.size), falseShare: falseLines / Math.max(1, ordinary.length), falseAlerts: wrong.length, precision: (alerts.length - wrong.length) / Math.max(1, alerts.length),
    restricted: { listed: restrictedCases(restricted, raised), all: restricted.length },
    rules: ruleIds.filter((rule) => rule !== listing).map((rule) => ruleScore(rule, alerts, ordinary.length)),
    kinds: misuseKinds.map((kind) => kindScore(kind, episodes, rulesOf)),
  };
}

/** Whoever looks at an alert looks at the questions that it rests on: it is right where one of them is misuse. */
function restsOnMisuse({ on }: Raised): boolean {
  return on.some(({ misuse }) => misuse !== undefined);
}

/** One alert stands for every restricted answer of its case and day. */
function restrictedCases(restricted: readonly Logged[], raised: readonly Raised[]): number {
  const listed = new Set(raised.filter(({ rule }) => rule === listing).map(({ line }) => occasionOf(line)));
  return restricted.filter((line) => listed.has(occasionOf(line))).length;
}

function occasionOf({ account, leaf }: Logged): string {
  return `${account}|${Math.floor(leaf.at / 86_400_000)}`;
}

function ruleScore(rule: RuleId, alerts: readonly Raised[], ordinary: number): RuleScore {
  const own = alerts.filter((one) => one.rule === rule);
  const wrong = own.filter((one) => !restsOnMisuse(one));
  return { rule, alerts: own.length, right: own.length - wrong.length, falseAlerts: wrong.length, falseShare: new Set(wrong.map(({ line }) => line)).size / Math.max(1, ordinary) };
}

function kindScore(kind: MisuseKind, episodes: ReadonlyMap<string, MisuseKind>, rulesOf: ReadonlyMap<string, ReadonlySet<RuleId>>): KindScore {
  const own = [...episodes].filter(([, of]) => of === kind).map(([episode]) => episode);
  const found = own.filter((episode) => rulesOf.has(episode));
  const counts = new Map<string, number>();
  for (const episode of found) for (const rule of rulesOf.get(episode) ?? []) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return { kind, episodes: own.length, found: found.length, by: [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 3).map(([rule, count]) => `${rule} ${count}`) };
}
