import type { Chances } from './chances.ts';
import { momentOf, weekdayOf } from './clock-of-log.ts';
import type { MisuseKind } from './logged.ts';
import type { Pen } from './ordinary.ts';
import type { Worker } from './staff.ts';
import type { Inhabitant, Town } from './town.ts';

/** Draws parameters of misuse: every second value is for tuning and the others are set aside, so that no threshold was ever held against what it is judged by. */
type Pick = (from: number, to: number) => number;
type Scene = { readonly random: Chances; readonly town: Town; readonly pen: Pen; readonly worker: Worker; readonly day: number; readonly episode: string; readonly pick: Pick; readonly watchList: readonly Inhabitant[]; readonly colleagues: readonly Inhabitant[] };

const minuteMs = 60_000;
const reasons = ['Checking before a visit', 'Follow up of referral', 'Call from a colleague', 'Routine check of address', 'Background for meeting'];

/** What somebody says who makes it up: something from the list, or words that are new each time, as the service demands. */
function pretext(random: Chances, town: Town): string | undefined {
  return random.isTrue(0.5) ? undefined : `${random.one(reasons)} with ${random.one(town.people).given} ${random.one(town.people).family}`;
}

/** Plays one episode of misuse. False where this person could not do it: nobody of a common name has rare relatives. */
export const episodes: Readonly<Record<MisuseKind, (scene: Scene) => boolean>> = {
  'rare-relative': (scene) => {
    if (perName(scene) > 2.5) return false;
    const kin = scene.town.kin(scene.worker.self);
    if (kin.length === 0) return false;
    return askSome(scene, 'rare-relative', Array.from({ length: scene.pick(1, 4) }, () => scene.random.one(kin)), { references: 0.5, apartMinutes: 15 });
  },
  // Only that it goes on gives it away: the name is everybody's.
  'common-relative': (scene) => {
    if (perName(scene) < 20) return false;
    const [relative] = [scene.random.one(scene.town.kin(scene.worker.self))];
    return askAgain(scene, 'common-relative', relative, scene.pick(3, 8));
  },
  self: (scene) => askSome(scene, 'self', Array.from({ length: scene.pick(1, 3) }, () => scene.worker.self), { references: 0.6, apartMinutes: 3 }),
  'own-house': ({ random, town, pen, worker, episode, pick, day }) => {
    for (let time = 0; time < pick(1, 4); time += 1) pen.write(worker, made(random, worker, 0.6, time), { at: inHours(random, worker, day) + time * 5 * minuteMs, home: worker.self.home }, pretext(random, town), { episode, kind: 'own-house' });
    return true;
  },
  neighbours: (scene) => {
    const { random, town, pen, worker, episode, pick, day } = scene;
    const first = Math.floor(worker.self.home / 12) * 12;
    const others = Array.from({ length: 12 }, (_none, at) => first + at).filter((home) => home !== worker.self.home && town.homes[home] !== undefined);
    for (let time = 0; time < pick(2, 6); time += 1) {
      const home = others[time % others.length] ?? first;
      const person = random.isTrue(0.5) ? random.one(town.homes[home]?.members ?? [worker.self]) : undefined;
      pen.write(worker, made(random, worker, 0.4, time), { at: inHours(random, worker, day + Math.floor(time / 2)) + time * 40 * minuteMs, home, person }, pretext(random, town), { episode, kind: 'neighbours' });
    }
    return true;
  },
  colleague: (scene) => askSome(scene, 'colleague', [scene.random.one(scene.colleagues), scene.random.one(scene.colleagues)].slice(0, scene.pick(1, 2)), { references: 0.5, apartMinutes: 30 }),
  'former-partner': (scene) => askAgain(scene, 'former-partner', scene.random.one(scene.town.people), scene.pick(3, 10)),
  burst: (scene) => {
    const { random, town, worker, pick } = scene;
    const least = Math.max(26, worker.rate * 2.6);
    return askSome(scene, 'burst', Array.from({ length: Math.round(least + pick(0, 40)) }, () => random.one(town.people)), { references: 0.5, apartMinutes: pick(1, 4) });
  },
  'off-hours': (scene) => {
    if (!scene.worker.kind.isDayWork || scene.worker.rate < 2 || scene.worker.firstDay > scene.day - 21) return false;
    return askSome(scene, 'off-hours', Array.from({ length: scene.pick(3, 10) }, () => scene.random.one(scene.town.people)), { references: 0.15, apartMinutes: 6, at: momentOf(scene.day, 22.5 + scene.random.next() * 4) });
  },
  'copied-reasons': (scene) => {
    const reason = scene.random.one(reasons);
    const count = scene.pick(6, 20);
    const days = scene.pick(1, 5);
    for (let time = 0; time < count; time += 1) {
      const at = inHours(scene.random, scene.worker, scene.day + (time % days));
      scene.pen.write(scene.worker, made(scene.random, scene.worker, 0, time), { at, person: scene.random.one(scene.town.people) }, reason, { episode: scene.episode, kind: 'copied-reasons' });
    }
    return true;
  },
  fishing: (scene) => {
    const { random, town, pen, worker, episode, pick, day } = scene;
    const sought = random.one(town.people);
    const at = inHours(random, worker, day);
    for (let time = 0; time < pick(5, 14); time += 1) {
      const other = random.one(town.people);
      const person = time % 2 === 0 ? { ...sought, id: `f${time}`, born: other.born } : { ...sought, id: `f${time}`, given: other.given };
      pen.write(worker, made(random, worker, 0.4, time), { at: at + time * pick(1, 8) * minuteMs, person, opened: false }, pretext(random, town), { episode, kind: 'fishing' });
    }
    return true;
  },
  'street-sweep': ({ random, town, pen, worker, episode, pick, day }) => {
    const first = Math.floor(random.between(0, town.homes.length - 13) / 12) * 12;
    const at = inHours(random, worker, day);
    for (let time = 0; time < pick(5, 12); time += 1) pen.write(worker, made(random, worker, 0.5, time), { at: at + time * pick(1, 10) * minuteMs, home: first + time }, pretext(random, town), { episode, kind: 'street-sweep' });
    return true;
  },
  'birth-sweep': ({ random, town, pen, worker, episode, pick, day }) => {
    const sought = random.one(town.people);
    const at = inHours(random, worker, day);
    for (let time = 0; time < pick(5, 24); time += 1) {
      const born = `${sought.born.slice(0, 8)}${String(((Number(sought.born.slice(8)) + time) % 28) + 1).padStart(2, '0')}`;
      pen.write(worker, made(random, worker, 0.5, time), { at: at + time * 2 * minuteMs, person: { ...sought, id: `b${time}`, born }, opened: false }, pretext(random, town), { episode, kind: 'birth-sweep' });
    }
    return true;
  },
  leaving: (scene) => {
    const { worker, pick, random, town, day } = scene;
    if (!worker.isLeaving || day > worker.lastDay) return false;
    const least = Math.max(8, worker.rate * 2);
    return askSome({ ...scene, day: worker.lastDay - pick(0, 5) }, 'leaving', Array.from({ length: Math.round(least + pick(2, 16)) }, () => random.one(town.people)), { references: 0.4, apartMinutes: 8 });
  },
  watched: (scene) => askSome(scene, 'watched', [scene.random.one(scene.watchList)], { references: 0.7, apartMinutes: 1 }),
  // One question about an acquaintance, at work, with a reference that looks like any other. No rule can see it; dip samples may.
  quiet: (scene) => askSome(scene, 'quiet', [scene.random.one(scene.town.people)], { references: 1, apartMinutes: 1 }),
};

function perName({ town, worker }: Scene): number {
  return town.names.familyPer10k(worker.self.family);
}

function askSome({ random, town, pen, worker, day, episode }: Scene, kind: MisuseKind, people: readonly Inhabitant[], how: { references: number; apartMinutes: number; at?: number }): boolean {
  const begin = how.at ?? inHours(random, worker, day);
  for (const [time, person] of people.entries()) pen.write(worker, made(random, worker, how.references, time), { at: begin + time * how.apartMinutes * minuteMs, person }, pretext(random, town), { episode, kind });
  return true;
}

/** One person at several sittings of a week, mostly without a case. */
function askAgain({ random, town, pen, worker, day, episode, pick }: Scene, kind: MisuseKind, person: Inhabitant, sittings: number): boolean {
  const references = random.isTrue(0.08) ? 1 : 0;
  const apartHours = Math.min(pick(10, 30), Math.floor(150 / sittings));
  const begin = inHours(random, worker, day);
  for (let time = 0; time < sittings; time += 1) pen.write(worker, made(random, worker, references, time), { at: begin + time * Math.max(apartHours, Math.ceil(26 / (sittings - 1))) * 60 * minuteMs, person }, pretext(random, town), { episode, kind });
  return true;
}

/** A case that there is not: no reference, or an invented one for each question. */
function made(random: Chances, { account }: Worker, share: number, time: number): { home: number; members: readonly Inhabitant[]; reference: string | undefined; knownAt: number } {
  return { home: 0, members: [], reference: random.isTrue(share) ? `${account}-x${random.between(1000, 9999)}-${time}` : undefined, knownAt: 0 };
}

/** During a shift of theirs, that day or the next days. */
function inHours(random: Chances, { rota }: Worker, day: number): number {
  for (let later = 0; later < 9; later += 1) {
    const shift = rota(day + later, weekdayOf(day + later));
    if (shift !== undefined) return momentOf(day + later, shift.from + random.next() * (shift.hours - 1));
  }
  return momentOf(day, 10);
}
