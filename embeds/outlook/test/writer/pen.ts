import type { Half } from './halves.ts';
import type { Home, Pen, Person } from './draft.ts';

type Pool = { readonly given: readonly string[]; readonly middle: readonly string[]; readonly family: readonly string[]; readonly streets: readonly string[]; readonly buildings: readonly string[]; readonly towns: readonly (readonly [string, string])[]; readonly offices: readonly string[] };

/** Two stocks that share nothing: the halves differ in their people and places too. */
const pools: Readonly<Record<Half, Pool>> = {
  tuning: {
    given: ['Mair', 'Siân', 'Rhys', 'Owen', 'Thomas', 'Emily', 'Mohammed', 'Aisha', 'Piotr', 'Grace', 'Llŷr', 'Cerys', 'Gwen', 'Dylan', 'Zofia', 'Jack', 'Jean-Luc', 'Efa'],
    middle: ['Ann', 'Wyn', 'Louise', 'James', 'Haf'],
    family: ['Jones', "O'Neill", 'Price-Davies', 'ap Gruffudd', 'Hussain', 'Kowalski', 'Evans', 'Bevan', 'MacDonald', 'Begum', 'Llewellyn', 'Smith', 'Hopkins', 'Tŷ-Coch'],
    streets: ['Heol y Bont', 'High Street', 'Station Road', 'Bryn Terrace', 'Ffordd y Môr', 'Church Lane', 'Maes yr Haf', "St Mary's Close", 'Clos Derwen', 'The Crescent'],
    buildings: ['Mariner Court', 'Tŷ Gwyn', 'Beacon House', 'Glanmor Lodge'],
    towns: [['Swansea', 'SA1'], ['Neath', 'SA11'], ['Port Talbot', 'SA12'], ['Llanelli', 'SA15'], ['Bridgend', 'CF31'], ['Abertawe', 'SA2']],
    offices: ['Civic Centre, Oystermouth Road, Swansea', 'Morriston Hospital, Heol Maes Eglwys, Swansea', 'Cockett Police Station, John Street, Swansea'],
  },
  'set-aside': {
    given: ['Carys', 'Huw', 'Eleri', 'Ioan', 'Lewis', 'Sophie', 'Fatima', 'Yusuf', 'Marta', 'Chloe', 'Gruff', 'Nia', 'Tomos', 'Ahmed', 'Katarzyna', 'Beth', 'Anne-Marie', 'Môn'],
    middle: ['Mai', 'Lloyd', 'Rose', 'Idris', 'Jane'],
    family: ['Williams', "D'Arcy", 'Lloyd-Hughes', 'ab Owain', 'Rahman', 'Nowak', 'Thomas', 'Parry', 'McCarthy', 'Khan', 'van der Berg', 'Griffiths', 'Probert', 'Llŷn-Rees'],
    streets: ['Stryd Fawr', 'Victoria Avenue', 'Park Place', 'Rhodfa Glanrafon', 'Mill Lane', 'Lôn Las', 'Queen Street', 'Cae Glas', 'Orchard Drive', "King's Parade"],
    buildings: ['Harbour View', 'Plas Newydd', 'Castle Court', 'Rowan House'],
    towns: [['Cardiff', 'CF10'], ['Newport', 'NP19'], ['Barry', 'CF62'], ['Wrexham', 'LL11'], ['Caernarfon', 'LL55'], ['Caerdydd', 'CF5'], ['London', 'E17'], ['Leeds', 'LS6']],
    offices: ['County Hall, Atlantic Wharf, Cardiff', 'University Hospital, Heath Park, Cardiff', 'Bangor Police Station, Garth Road, Bangor'],
  },
};

/** Mulberry32: small, seeded, the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The check digit of nine digits (NHS Data Dictionary, NHS NUMBER), or 10 where there is none. */
const checkOf = (nine: string): number => (11 - (Array.from(nine).reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11)) % 11;

/** A pen for one e-mail of a half. */
export function penOf(half: Half, seed: number, nth: number): Pen {
  const random = seeded(seed);
  const pool = pools[half];
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const digits = (count: number): string => Array.from({ length: count }, () => String(below(10))).join('');
  const day = (from: number, to: number): string => new Date(Date.UTC(from, 0, 1) + below((to - from) * 365) * 86_400_000).toISOString().slice(0, 10);
  /** Of the 999 range, which is nobody's. */
  const lookalike = (): string => {
    for (;;) {
      const nine = `999${digits(6)}`;
      if (checkOf(nine) < 10) return `${nine}${checkOf(nine)}`;
    }
  };
  const home = (kind = random() < 0.3 ? 'flat' : 'house'): Home => {
    const [town, outward] = pick(pool.towns);
    const street = `${1 + below(120)}${random() < 0.15 ? pick(['a', 'B']) : ''} ${pick(pool.streets)}`;
    const postcode = `${outward} ${1 + below(9)}${pick(['AA', 'BD', 'EF', 'GH', 'LN', 'PQ', 'TW', 'XY'])}`;
    return { lines: kind === 'flat' ? [`Flat ${1 + below(30)}`, ...(random() < 0.5 ? [pick(pool.buildings)] : []), street] : [street], town, postcode };
  };
  const person = (kind = 'child'): Person => ({
    given: pick(pool.given),
    ...(random() < 0.25 ? { middle: pick(pool.middle) } : {}),
    family: pick(pool.family),
    born: kind === 'child' ? day(2009, 2025) : day(1944, 2001),
    nhs: lookalike(),
    home: home(),
  });
  const worker = (): ReturnType<Pen['worker']> => {
    const name = `${pick(pool.given)} ${pick(pool.family)}`;
    const [, outward] = pick(pool.towns);
    const mail = `${name.normalize('NFD').replaceAll(/[^A-Za-z ]/g, '').trim().toLowerCase().replaceAll(' ', '.')}@council.example`;
    return { name, post: pick(['Social Worker', 'Team Manager', 'Safeguarding Nurse', 'Detective Constable']), office: `${pick(pool.offices)}, ${outward} ${1 + below(9)}RS`, phone: `01792 ${digits(3)} ${digits(3)}`, mail };
  };
  return { nth, pick, digits, person, home, lookalike, worker, recently: () => day(2026, 2027) };
}
