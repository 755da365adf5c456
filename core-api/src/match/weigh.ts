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

const levelNames = {
  given: byLevel(Given), middle: byLevel(Middle), family: byLevel(Family), birth: byLevel(Birth), place: byLevel(Place), sex: byLevel(Plain), nhsNumber: byLevel(Plain), identifier: byLevel(Plain),
};

function byLevel(levels: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(levels).toSorted((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0));
}

function oddsOf(levels: PairLevels, { fields }: Model): Odds[] {
  const look = (field: keyof Model['fields']): Odds => fields[field][levelNames[field][levels[field]] ?? 'unknown'] ?? { m: 1, u: 1, h: 1 };
  return [
    withFrequency(look('given'), levels.given === Given.exact ? levels.givenPer10k : 0),
    look('middle'),
    withFrequency(look('family'), levels.familyPer10k),
    look('birth'),
    look('place'),
    look('sex'),
    look('nhsNumber'),
    look('identifier'),
  ];
}

/** Agreement on a common name is likelier by chance, among strangers and in a household of one culture alike. */
function withFrequency(odds: Odds, per10k: number): Odds {
  return per10k === 0 ? odds : { m: odds.m, u: per10k / 10_000, h: Math.max(odds.h, per10k / 10_000) };
}
