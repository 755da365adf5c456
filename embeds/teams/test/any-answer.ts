import type { components } from '@mast/openapi';
import fc from 'fast-check';

type Answer = components['schemas']['Answer'];

/** Texts as people, streets and agencies have them, long enough that none stands in our own words by chance. */
const heads = ['Q’', 'Ŵ', 'Van X', 'Zŷ', 'Kr'];
const tails = ['qz', 'xv', ' ŵŵ', '-zz', 'vy q'];
const letters = 'bcdfghjklmnpqrstvwxz';
const word = fc.integer({ min: 0, max: 2 ** 40 }).map((number) => `${heads[number % heads.length] ?? ''}${number.toString(20).replaceAll(/./g, (digit) => letters[Number.parseInt(digit, 20)] ?? '')}${tails[number % tails.length] ?? ''}`);
const code = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `Q${number}`);
const day = fc.integer({ min: -14_000, max: 20_700 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const phone = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((number) => `01${String(number).slice(0, 3)} ${String(number).slice(3)}`);
const organisation = fc.record({ code, name: word });
const contact = fc.record({ team: word, name: word, phone, email: word.map((each) => `${each}@${each}.example`) });

const involvement = fc.record({
  involvementId: fc.uuid(),
  recordDate: day,
  asOf: day.map((each) => `${each}T09:00:00.000Z`),
  organisation,
  service: word,
  kind: fc.constantFrom('event' as const, 'involvement' as const),
  status: fc.constantFrom('open' as const, 'closed' as const),
  caseRef: code,
  dateOfBirth: day,
  fullName: word,
  fullAddress: word,
  contact,
  sensitive: fc.boolean(),
});

const coverage = fc.record({
  organisation,
  feed: code,
  feedName: word,
  state: fc.constantFrom('current' as const, 'late' as const, 'silent' as const, 'not-shared' as const),
  lastGood: day.map((each) => `${each}T02:00:00.000Z`),
  doesNotShare: fc.array(word, { maxLength: 2 }),
});

const person = fc.record({
  personId: fc.uuid(),
  band: fc.constantFrom('strong' as const, 'possible' as const),
  evidence: fc.array(fc.record({ field: fc.constant('name'), finding: fc.constant('same'), text: word, scope: fc.constant('question' as const) }), { maxLength: 2 }),
  names: fc.array(word, { minLength: 1, maxLength: 2 }),
  datesOfBirth: fc.array(day, { maxLength: 2 }),
  addresses: fc.array(word, { maxLength: 2 }),
  frequency: fc.constant({ '0-1': 1, '1-3': 0, '3-6': 0, '6-12': 0 }),
  openBeforeWindow: fc.nat({ max: 5 }),
  involvements: fc.array(involvement, { maxLength: 2 }),
});

/** An answer of any shape that the API can give, about a place and people in it. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  searchId: fc.uuid(),
  environment: fc.constantFrom('live' as const, 'training' as const, 'demonstration' as const),
  askedAt: day.map((each) => `${each}T09:00:00.000Z`),
  window: fc.record({ from: day, to: day }),
  total: fc.integer({ min: 0, max: 10_000 }),
  refine: fc.boolean(),
  people: fc.array(person, { maxLength: 2 }),
  places: fc.array(fc.record({ placeId: fc.uuid(), address: word.map((each) => `4 ${each}`), class: word, involvements: fc.array(involvement, { maxLength: 4 }) }), { minLength: 1, maxLength: 1 }),
  coverage: fc.array(coverage, { maxLength: 3 }),
  notice: word,
  receipt: code.map((each) => `eyJhbGciOiJFUzI1NiJ9.${each}.${each}`),
});

/** Everything in the answer that is about somebody, says whose it is, or how many there are: all texts but its ids, kinds and the marks of its own making. */
export const tellingTexts = (answer: Answer): string[] => {
  const silent = new Set(['searchId', 'environment', 'personId', 'placeId', 'involvementId', 'band', 'field', 'finding', 'scope', 'kind', 'status', 'state']);
  const found: string[] = [];
  JSON.stringify(answer, (key, value: unknown) => {
    if (silent.has(key)) return undefined;
    if (typeof value === 'string' && value.length > 3) found.push(value);
    return value;
  });
  return [...new Set(found)];
};
