import type { Chances } from './chances.ts';
import type { Inhabitant, Town } from './town.ts';

/** Which half of everything a user belongs to: thresholds are tuned on one, and the figures that count are of the other. */
export type Half = 'tuning' | 'held-out';

export type Shift = { readonly from: number; readonly hours: number };
/** Hours since midnight in London of a day's work; none on a day off. */
type Rota = (day: number, weekday: number) => Shift | undefined;

type TeamKind = {
  readonly name: string;
  readonly users: number;
  /** Cases a shift. */
  readonly rate: number;
  readonly rota: (random: Chances, at: number) => Rota;
  readonly addresses: number;
  readonly restricted: number;
  /** Share of cases that are asked about again and again within a shift. */
  readonly repeats: number;
  /** Incidents that concern a whole street or block, a week. */
  readonly incidents: number;
  readonly isDayWork: boolean;
};

export type Worker = {
  readonly account: string;
  readonly organisation: string;
  readonly team: string;
  readonly kind: TeamKind;
  readonly half: Half;
  readonly self: Inhabitant;
  readonly rota: Rota;
  readonly rate: number;
  /** Days after the start on which they begin and leave; nobody is there all the time. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** They have said when they leave. */
  readonly isLeaving: boolean;
  /** Writes the same few reasons for everything, honestly. */
  readonly isLazy: boolean;
  readonly phrases: readonly string[];
};

const weekdays = (from: number, hours: number): TeamKind['rota'] => (random) => {
  const [start, free] = [from + random.one([-0.5, 0, 0, 0.5, 1]), random.isTrue(0.2) ? random.between(1, 5) : -1];
  return (_day, weekday) => (weekday === 0 || weekday === 6 || weekday === free ? undefined : { from: start, hours });
};
/** Two earlies, two lates, two nights, two days off, by squads. */
const rotating: TeamKind['rota'] = (_random, at) => (day) => [{ from: 6, hours: 8 }, { from: 14, hours: 8 }, { from: 22, hours: 8 }, undefined][Math.floor(((day + (at % 4) * 2) % 8) / 2)];
/** Evenings and nights of the week, whole days of the weekend, by turns. */
const outOfHours: TeamKind['rota'] = (_random, at) => (day, weekday) => ((day + at) % 3 === 0 ? { from: weekday === 0 || weekday === 6 ? (at % 2 === 0 ? 8 : 20) : 17, hours: 12 } : undefined);

const kinds: readonly TeamKind[] = [
  { name: 'mash', users: 12, rate: 26, rota: weekdays(8, 9), addresses: 0.05, restricted: 0.012, repeats: 0.02, incidents: 0, isDayWork: true },
  { name: 'assessment', users: 40, rate: 5, rota: weekdays(8.5, 8.5), addresses: 0.05, restricted: 0.01, repeats: 0.02, incidents: 0, isDayWork: true },
  { name: 'duty', users: 9, rate: 9, rota: outOfHours, addresses: 0.1, restricted: 0.015, repeats: 0.25, incidents: 0, isDayWork: false },
  { name: 'adults', users: 24, rate: 4, rota: weekdays(9, 8), addresses: 0.1, restricted: 0.008, repeats: 0.02, incidents: 0, isDayWork: true },
  { name: 'protection', users: 12, rate: 8, rota: weekdays(8, 10), addresses: 0.1, restricted: 0.015, repeats: 0.05, incidents: 0.2, isDayWork: true },
  { name: 'control', users: 28, rate: 5, rota: rotating, addresses: 0.3, restricted: 0.01, repeats: 0.2, incidents: 0.1, isDayWork: false },
  { name: 'emergency', users: 20, rate: 6, rota: rotating, addresses: 0.02, restricted: 0.03, repeats: 0.15, incidents: 0, isDayWork: false },
  { name: 'visiting', users: 12, rate: 3, rota: weekdays(8.5, 8), addresses: 0.05, restricted: 0.01, repeats: 0.02, incidents: 0, isDayWork: true },
  { name: 'fire', users: 8, rate: 2, rota: weekdays(8, 9), addresses: 0.8, restricted: 0.005, repeats: 0.05, incidents: 0.5, isDayWork: true },
  { name: 'schools', users: 24, rate: 0.7, rota: weekdays(8, 8), addresses: 0.02, restricted: 0.01, repeats: 0.02, incidents: 0, isDayWork: true },
  { name: 'housing', users: 10, rate: 3, rota: weekdays(9, 8), addresses: 0.7, restricted: 0.005, repeats: 0.05, incidents: 0.3, isDayWork: true },
];
const organisationOf: Readonly<Record<string, string>> = { mash: 'council', assessment: 'council', duty: 'council', adults: 'council', protection: 'police', control: 'police', emergency: 'health', visiting: 'health', fire: 'fire', schools: 'education', housing: 'housing' };

const openings = ['Referral from', 'Call about', 'Visit planned after', 'Meeting today on', 'Worried call from', 'Handover of', 'Checking before visit to', 'Discharge of', 'Missing since', 'Unseen by'];
const matters = ['a neighbour', 'the school nurse', 'an injury', 'a bruise seen at nursery', 'a fall', 'an argument at home', 'a mother in hospital', 'an unpaid carer', 'a welfare check', 'missed appointments', 'an ambulance crew'];

/** Everybody who asks, in two regions of each service; they live in the town that they ask about. `share`: of the people that there are. */
export function makeStaff(random: Chances, town: Town, days: number, share: number): Worker[] {
  const workers: Worker[] = [];
  for (const region of ['east', 'west']) {
    for (const kind of kinds) {
      for (let at = 0; at < Math.ceil(kind.users * share); at += 1) {
        const isNew = random.isTrue(0.1);
        const isLeaving = random.isTrue(0.12);
        workers.push({
          account: `u${workers.length}`,
          organisation: `${organisationOf[kind.name] ?? 'other'}-${region}`,
          team: `${kind.name}-${region}-${Math.floor(at / 12)}`,
          kind,
          half: workers.length % 2 === 0 ? 'tuning' : 'held-out',
          self: random.one(town.people),
          rota: kind.rota(random, at),
          rate: kind.rate * (0.6 + random.next() * 0.9),
          firstDay: isNew ? random.between(5, Math.floor(days / 2)) : 0,
          lastDay: isLeaving ? random.between(Math.floor(days * 0.6), days - 2) : days,
          isLeaving,
          isLazy: random.isTrue(0.05),
          phrases: Array.from({ length: 7 }, () => `${random.one(openings)} ${random.one(matters)}`),
        });
      }
    }
  }
  return workers;
}
