import type { PairLevels } from './levels.ts';
import { Birth, Family, Given, Middle, Place, Plain } from './levels.ts';
import type { Model, Odds } from './model.ts';
import type { VetoCode } from './veto.ts';
import { vetoOf } from './veto.ts';

/**
 * Bits of evidence that a pair is one person (log2 of the odds, prior included), and what forbids it whatever the bits.
 *
 * Fellegi and Sunter (1969) with two rivals in place of one: a pair is one person, two strangers, or two people of one household or family. Among
 * strangers a shared surname and a shared address are both rare; in a household they come together and say nothing of who is who. So they are
 * judged jointly: the odds are against whichever rival explains the pair better, and three agreements of a household cannot outvote one birth
 * date. The weight is `-log2(2^-stranger + 2^-household)`.
 */
export function weigh(levels: PairLevels, model: Model): { weightBits: number; veto?: VetoCode } {
  let stranger = model.prior.strangerBits;
  let household = model.prior.householdBits;
  for (const { m, u, h } of oddsOf(levels, model)) {
    stranger += Math.log2(m / u);
    household += Math.log2(m / h);
  }
  const weightBits = -Math.log2(2 ** -stranger + 2 ** -household);
  const veto = vetoOf(levels);
  return veto === undefined ? { weightBits } : { weightBits, veto };
}

function oddsOf(levels: PairLevels, { fields }: Model): Odds[] {
  const look = (field: keyof Model['fields'], names: Readonly<Record<string, number>>): Odds => oddsAt(fields[field], names, levels[field]);
  return [
    withFrequency(look('given', Given), levels.given === Given.exact ? levels.givenPer10k : 0),
    look('middle', Middle),
    withFrequency(look('family', Family), levels.familyPer10k),
    look('birth', Birth),
    look('place', Place),
    look('sex', Plain),
    look('nhsNumber', Plain),
    look('identifier', Plain),
  ];
}

function oddsAt(table: Readonly<Record<string, Odds>>, names: Readonly<Record<string, number>>, level: number): Odds {
  const name = Object.keys(names).find((key) => names[key] === level) ?? 'unknown';
  return table[name] ?? { m: 1, u: 1, h: 1 };
}

/** Agreement on a common name is likelier by chance, among strangers and in a household of one culture alike. */
function withFrequency(odds: Odds, per10k: number): Odds {
  return per10k === 0 ? odds : { m: odds.m, u: per10k / 10_000, h: Math.max(odds.h, per10k / 10_000) };
}
