import type { Chances } from './chances.ts';
import { momentOf, weekdayOf } from './clock-of-log.ts';
import type { Logged } from './logged.ts';
import type { Shift, Worker } from './staff.ts';
import type { Inhabitant, Town } from './town.ts';

type Case = { readonly home: number; readonly members: readonly Inhabitant[]; readonly reference: string | undefined; readonly knownAt: number };
type Ask = { readonly at: number; readonly person?: Partial<Inhabitant> | undefined; readonly home?: number | undefined; readonly opened?: boolean };

/** Writes lines of the log; ids count up, so that one seed makes one log. */
export type Pen = { write(worker: Worker, one: Case, ask: Ask, reason: string | undefined, misuse?: Logged['misuse']): void; readonly lines: Logged[] };

const hourMs = 3_600_000;

export function makePen(random: Chances, town: Town): Pen {
  const lines: Logged[] = [];
  return {
    lines,
    write(worker, { reference, knownAt }, { at, person, home, opened }, reason, misuse) {
      const found = random.isTrue(0.82);
      const address = home === undefined ? undefined : town.homes[home];
      const isKnown = reference !== undefined && knownAt <= at;
      lines.push({
        leaf: {
          id: `l${lines.length}`, at, kind: 'search', declaration: `d${lines.length}`,
          ...(isKnown ? { reference } : {}),
          reason,
          ...(person === undefined ? {} : { person: { given: person.given, family: person.family, dateOfBirth: person.born } }),
          ...(address === undefined ? {} : { address: { line1: address.line1, postcode: address.postcode } }),
          people: found && person?.id !== undefined ? [person.id] : [],
          opened: opened ?? (found && random.isTrue(0.85)),
          restricted: misuse === undefined && found && random.isTrue(worker.kind.restricted),
        },
        account: worker.account, half: worker.half, misuse,
        ...(reference === undefined || isKnown ? {} : { referenceLater: { at: knownAt, reference } }),
      });
    },
  };
}

/** A day's ordinary work of one person: old cases and new ones, families, slips of the pen, repeats of a night, whole blocks after a fire, overtime. All of it is right; much of it looks odd. */
export function workADay(random: Chances, town: Town, pen: Pen, worker: Worker, caseload: Case[], day: number, surge: number): void {
  const shift = worker.rota(day, weekdayOf(day));
  if (shift === undefined || random.isTrue(0.04)) return;
  const backlog = random.isTrue(0.02) ? 3 : 1;
  for (let left = random.count(Math.min(90, worker.rate * surge * backlog)); left > 0; left -= 1) workACase(random, town, pen, worker, caseload, day, hourIn(random, shift));
  if (random.isTrue(0.03)) stayOn(random, town, pen, worker, caseload, day, shift);
  if (random.isTrue(worker.kind.incidents / 7 / worker.kind.users * 10)) wholeBlock(random, town, pen, worker, momentOf(day, hourIn(random, shift)));
}

/** Somebody stands in for the out-of-hours team for a week: at hours that are new to them and to their team. */
export function standIn(random: Chances, town: Town, pen: Pen, worker: Worker, caseload: Case[], day: number): void {
  for (let left = random.between(1, 5); left > 0; left -= 1) workACase(random, town, pen, worker, caseload, day, random.between(18, 23) + random.next());
}

function hourIn(random: Chances, { from, hours }: Shift): number {
  return from + random.next() * hours;
}

function stayOn(random: Chances, town: Town, pen: Pen, worker: Worker, caseload: Case[], day: number, { from, hours }: Shift): void {
  for (let left = random.between(1, 4); left > 0; left -= 1) workACase(random, town, pen, worker, caseload, day, from + hours + random.next() * 3);
}

function workACase(random: Chances, town: Town, pen: Pen, worker: Worker, caseload: Case[], day: number, hour: number): void {
  const at = momentOf(day, hour);
  const isKnown = caseload.length > 4 && random.isTrue(0.45);
  const one = isKnown ? random.one(caseload) : newCase(random, town, worker, at);
  if (!isKnown) caseload.push(one);
  if (caseload.length > 40) caseload.shift();
  const reason = reasonFor(random, worker, one);
  const person = random.one(one.members);
  const byAddress = random.isTrue(worker.kind.addresses);
  if (!byAddress && random.isTrue(0.07)) spellings(random, town, pen, worker, one, person, at, reason);
  const members = !byAddress && random.isTrue(0.25) ? one.members.slice(0, 6) : [person];
  const again = random.isTrue(worker.kind.repeats) ? random.between(1, 4) : 0;
  // Who calls again and again has several incidents a week, each with its own number.
  const callsAgain = worker.kind.repeats > 0.1 && random.isTrue(0.04) ? random.between(1, 3) : 0;
  for (let call = 1; call <= callsAgain; call += 1) pen.write(worker, { ...one, reference: `INC-${at}-${call}`, knownAt: 0 }, { at: at + call * random.between(12, 50) * 3_600_000, person }, undefined);
  for (let time = 0; time <= again; time += 1) {
    const moment = at + time * random.between(20, 200) * 60_000;
    if (byAddress) pen.write(worker, one, { at: moment, home: one.home }, reason);
    else for (const [place, member] of members.entries()) pen.write(worker, one, { at: moment + place * 70_000, person: member, home: random.isTrue(0.2) ? one.home : undefined }, reason);
  }
}

/** Asked under other spellings and swapped dates first, with nobody opened: care, not fishing. */
function spellings(random: Chances, town: Town, pen: Pen, worker: Worker, one: Case, person: Inhabitant, at: number, reason: string | undefined): void {
  for (let tried = random.one([1, 1, 1, 2, 2, 3]); tried > 0; tried -= 1) {
    const [year = '', month = '', dayOf = ''] = person.born.split('-');
    const other = random.one([{ ...person, given: random.one(town.people).given }, { ...person, born: `${year}-${dayOf > '12' ? month : dayOf}-${month}` }, { ...person, family: `${person.family}s` }, { ...person, born: `${Number(year) + 1}-${month}-${dayOf}` }]);
    pen.write(worker, one, { at: at - tried * 90_000, person: other, opened: false }, reason);
  }
}

/** Every door of a block or street after one incident; often the incident has a number, sometimes not yet. */
function wholeBlock(random: Chances, town: Town, pen: Pen, worker: Worker, at: number): void {
  const home = Math.floor(random.between(0, town.homes.length - 1) / 12) * 12;
  const one = { ...newCase(random, town, worker, at), reference: `INC-${at}`, knownAt: random.isTrue(0.85) ? at : at + 3 * hourMs };
  for (let door = 0; door < random.between(3, 12); door += 1) pen.write(worker, one, { at: at + door * 100_000, home: home + door }, undefined);
}

/** Who works does not work on their own household; that cases of their name or street come is chance. */
function newCase(random: Chances, town: Town, { self, account }: Worker, at: number): Case {
  let home = random.between(0, town.homes.length - 1);
  while (home === self.home) home = random.between(0, town.homes.length - 1);
  const members = town.homes[home]?.members ?? [];
  const knownAt = random.isTrue(0.8) ? at : at + random.between(1, 22) * hourMs;
  // Every twentieth is never given, though the work was right.
  return { home, members, reference: random.isTrue(0.05) ? undefined : `${account}-${home}-${Math.floor(at / 86_400_000)}`, knownAt };
}

function reasonFor(random: Chances, { isLazy, phrases }: Worker, { members }: Case): string | undefined {
  if (isLazy) return random.one(phrases);
  if (random.isTrue(0.6)) return undefined;
  const name = members[0]?.given ?? '';
  return random.isTrue(0.1) ? random.one(phrases) : `${random.one(phrases)}, ${name} and ${members.at(-1)?.given ?? name}`;
}
