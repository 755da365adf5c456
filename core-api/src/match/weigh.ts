import type { PairLevels } from './levels.ts';
import { Birth, Family, Given, Middle, Place, Plain } from './levels.ts';
import type { Model } from './model.ts';
import type { VetoCode } from './veto.ts';
import { bridgesNames, vetoOf } from './veto.ts';

/** What weighing makes of a pair. `bridgesNames`: it shows that one person bears both names (`veto.ts`). */
export type Weighed = { weightBits: number; veto?: VetoCode; bridgesNames?: true };

/**
 * Bits of evidence that a pair is one person (log2 of the odds, prior included), and what forbids it whatever the bits.
 *
 * Fellegi and Sunter (1969) with three rivals in place of one: a pair is one person, two strangers, two people of one household or family, or twins.
 * Among strangers a shared surname and a shared address are both rare; in a household they come together and say nothing of who is who; twins share
 * the birth date, too, and never the name. So they are judged jointly: the odds are against whichever rival explains the pair best, and three
 * agreements of a household cannot outvote one birth date. The weight is `-log2(2^-stranger + 2^-household + 2^-twin)`.
 */
export function weigh(levels: PairLevels, model: Model): Weighed {
  const weightBits = bitsOf(levels, tablesOf(model));
  const veto = vetoOf(levels);
  if (veto !== undefined) return { weightBits, veto };
  return bridgesNames(levels) ? { weightBits, bridgesNames: true } : { weightBits };
}

type Field = keyof Model['fields'];

const levelsOf = { given: Given, middle: Middle, family: Family, birth: Birth, place: Place, sex: Plain, nhsNumber: Plain, identifier: Plain } as const satisfies Record<Field, Readonly<Record<string, number>>>;

/** What a pair is when it is not one person. */
const rivals = ['stranger', 'household', 'twin'] as const;
type Rival = (typeof rivals)[number];

/** By level: log2 of m, and of the odds of m against each rival; the probability among each rival. Of a level that the model does not name, silence. */
type Table = { readonly m: Float64Array } & Readonly<Record<Rival, { readonly bits: Float64Array; readonly chance: Float64Array }>>;
type Tables = { readonly prior: Readonly<Record<Rival, number>> } & Readonly<Record<Field, Table>>;

const known = new WeakMap<Model, Tables>();

/** The logarithms of a model, taken once. */
function tablesOf(model: Model): Tables {
  const tables = known.get(model) ?? makeTables(model);
  known.set(model, tables);
  return tables;
}

function makeTables(model: Model): Tables {
  const { strangerBits, householdBits, twinBits = Infinity } = model.prior;
  const table = (field: Field): Table => tableOf(levelsOf[field], model.fields[field]);
  return {
    prior: { stranger: strangerBits, household: householdBits, twin: twinBits },
    given: table('given'), middle: table('middle'), family: table('family'), birth: table('birth'), place: table('place'), sex: table('sex'), nhsNumber: table('nhsNumber'), identifier: table('identifier'),
  };
}

function tableOf(levels: Readonly<Record<string, number>>, weights: Model['fields'][Field]): Table {
  const odds = Object.entries(levels)
    .toSorted(([, a], [, b]) => a - b)
    .map(([name]) => weights[name] ?? { m: 1, u: 1, h: 1 });
  const against = (chances: readonly number[]): Table[Rival] => ({ chance: Float64Array.from(chances), bits: Float64Array.from(chances, (chance, level) => Math.log2((odds[level]?.m ?? 1) / chance)) });
  return { m: Float64Array.from(odds, ({ m }) => Math.log2(m)), stranger: against(odds.map(({ u }) => u)), household: against(odds.map(({ h }) => h)), twin: against(odds.map(({ h, t = h }) => t)) };
}

function bitsOf(levels: PairLevels, tables: Tables): number {
  const { given, middle, family, birth, place, sex, nhsNumber, identifier, givenPer10k, familyPer10k } = levels;
  const shareOfGiven = given === Given.exact ? givenPer10k / 10_000 : 0;
  const shareOfFamily = familyPer10k / 10_000;
  let odds = 0;
  for (const rival of rivals) {
    const bits =
      tables.prior[rival] +
      bitsWithShare(tables.given, rival, given, shareOfGiven) +
      bitsWithShare(tables.family, rival, family, shareOfFamily) +
      at(tables.middle[rival].bits, middle) + at(tables.birth[rival].bits, birth) + at(tables.place[rival].bits, place) +
      at(tables.sex[rival].bits, sex) + at(tables.nhsNumber[rival].bits, nhsNumber) + at(tables.identifier[rival].bits, identifier);
    odds += 2 ** -bits;
  }
  return -Math.log2(odds);
}

function at(table: Float64Array, level: number): number {
  return table[level] ?? 0;
}

/** Agreement on a common name is likelier by chance: of strangers just as likely as the name is common, in a household of one culture at least so. */
function bitsWithShare(table: Table, rival: Rival, level: number, share: number): number {
  if (share === 0 || rival === 'twin') return at(table[rival].bits, level);
  return at(table.m, level) - Math.log2(rival === 'stranger' ? share : Math.max(at(table.household.chance, level), share));
}
