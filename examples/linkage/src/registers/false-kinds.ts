import type { KnownRow } from './write-registers.ts';

/** Who was taken for whom, over all falsely linked pairs of rows. `unnamed`: one of the rows gives no given name, or a placeholder. */
export type FalseKinds = Record<'strangers' | 'twins' | 'namesakes' | 'unnamed' | 'otherHousehold', number>;

const placeholder = /^(?:baby|infant|twin|newborn|unknown|male|female)\b/i;

/** Sorts false links by who the two people are in truth: their births are those that most of their rows give. */
export function falseKinds(rows: readonly KnownRow[], linkedTo: readonly string[]): FalseKinds {
  const kinds: FalseKinds = { strangers: 0, twins: 0, namesakes: 0, unnamed: 0, otherHousehold: 0 };
  const birthOf = births(rows);
  for (const places of Map.groupBy(rows.keys(), (at) => linkedTo[at] ?? '').values()) {
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        const [one, other] = [rows[a], rows[b]];
        if (one === undefined || other === undefined || one.person === other.person) continue;
        kinds[kindOf(one, other, birthOf)] += 1;
      }
    }
  }
  return kinds;
}

function kindOf(one: KnownRow, other: KnownRow, birthOf: ReadonlyMap<number, string>): keyof FalseKinds {
  if (one.household !== other.household) return 'strangers';
  const [a = '', b = ''] = [birthOf.get(one.person), birthOf.get(other.person)];
  if (a !== '' && a === b) return 'twins';
  const givens = [one.values.given_name, other.values.given_name];
  if (givens.some((given) => given === '' || placeholder.test(given))) return 'unnamed';
  const yearsApart = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  return givens[0]?.toLowerCase() === givens[1]?.toLowerCase() && yearsApart >= 12 ? 'namesakes' : 'otherHousehold';
}

function births(rows: readonly KnownRow[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const [person, own] of Map.groupBy(rows, ({ person }) => person)) {
    const dates = [...Map.groupBy(own.map(({ values }) => values.date_of_birth).filter((date) => date !== ''), (date) => date)];
    const [most] = dates.toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
    if (most !== undefined) found.set(person, most[0]);
  }
  return found;
}
