import type { AddressDetails } from '../src/shared/headline.ts';
import type { AnswerWorld } from './answer-world.ts';
import { answerWorld, headline } from './answer-world.ts';

const recently = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);

/** Nobody like anybody else, since namesakes of a restricted person lose their location. */
const people: Readonly<Record<string, [given: string, family: string, born: string]>> = {
  p1: ['Alun', 'Beynon', '1951-01-30'], p2: ['Siobhan', 'Oyelaran', '1962-12-04'], p3: ['Grzegorz', 'Nowak', '1973-06-19'], p4: ['Mei', 'Zhang', '1984-09-08'], p5: ['Farid', 'Haddad', '1995-03-27'], p6: ['Ruth', 'Quick', '2006-11-11'],
  h1: ['Delyth', 'Vaughan', '1957-08-02'], h2: ['Tomasz', 'Kowalczyk', '1968-05-16'], h3: ['Imogen', 'Frost', '1979-10-25'], h4: ['Kwame', 'Asante', '1990-07-14'], h5: ['Lowri', 'Eynon', '2001-04-03'],
  s1: ['Jorge', 'Ibarra', '1944-02-22'], s2: ['Wilfred', 'Uphill', '1935-12-13'],
};

function sent(sourceRef: string, line: string, change: Partial<AddressDetails> = {}, sensitivity: 0 | 1 = 0): ReturnType<typeof headline> {
  const [given, family, value] = people[sourceRef] ?? ['Nobody', 'Known', '1900-02-02'];
  const person = { names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value, precision: 'day' as const } };
  return headline({ sourceRef, date: recently, person, sensitivity, addresses: [{ lines: [line, 'Walsall'], postcode: 'WS1 4DQ', role: 'home', ...change }] });
}

/** A service whose partners hold homes, flats, a refuge and a restricted person's home in one postcode, WS1 4DQ. */
export async function placesWorld(): Promise<AnswerWorld> {
  const world = await answerWorld();
  await world.deliver(world.police, [
    sent('p1', '22 High St', { uprn: '100071' }), sent('p2', 'Flat 1, 40 Station Road'), sent('p3', '40 Station Road, Flat 2'), sent('p4', 'Hope Refuge, 9 Park Road'),
    sent('p5', 'Rose Cottage, Mill Lane', { uprn: '100072' }), sent('p6', '12 Church Lane'),
  ]);
  await world.deliver(world.health, [
    sent('h1', '22 Hihg Street'), sent('h2', '40 Station Rd'), sent('h3', '9 Park Rd'), sent('h4', 'Rose Cottage, Mill Lane', { uprn: '100073' }), sent('h5', 'Flat 3, 40 Station Road', {}, 1),
  ]);
  await world.deliver(world.stranger, [sent('s1', 'Flat 4, 40 Station Road'), sent('s2', '22 High Street')]);
  return world;
}
