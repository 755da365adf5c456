import type { AnswerWorld } from '../answer-world.ts';
import { headline } from '../answer-world.ts';
import type { Probe } from './make-pairs.ts';

/** Questions whose answers must not be told apart, by time neither: each arm is drawn from at random, so that no single name decides. */
export type Questions = { readonly name: string; readonly one: readonly Probe[]; readonly other: readonly Probe[] };

const givenNames = ['Alun', 'Bethan', 'Carys', 'Dewi', 'Emrys', 'Ffion', 'Gareth', 'Heledd', 'Idris', 'Jac'];
/** Made-up family names of like length and rarity, none near another, since a misspelling is looked for, too: of shielded people, of nobody, of restricted people. */
const held = ['Brindlewood', 'Cartmelling', 'Dunsbourne', 'Elverstone', 'Fothergale', 'Garsingham', 'Hartlebury', 'Inglethorp', 'Kettlewold', 'Langbourne'];
const nobody = ['Marrisdale', 'Netherwick', 'Oxenbourne', 'Pendlebary', 'Quernstone', 'Rathmoreby', 'Stavenholm', 'Thornaleby', 'Ulverswick', 'Wexbourney'];
const restrictedNames = ['Applewhaite', 'Bickerdyke', 'Chalkfontein', 'Dovercliffe', 'Eaglescombe', 'Frostenden', 'Gunnerside', 'Hockerill', 'Ivinghoe', 'Jevington'];
const born = (n: number): string => `19${50 + n}-0${(n % 9) + 1}-1${n % 10}`;
const homes = (n: number): { line1: string; postcode: string } => ({ line1: `${n + 1} Hazel Grove`, postcode: `WS${n + 1} 4DQ` });

/**
 * Shielded people and people who are not held; restricted people asked for with their own postcode and with another. Each question stands under a declaration of its own,
 * since a declaration binds to its first.
 */
export async function protectedQuestions(world: AnswerWorld): Promise<Questions[]> {
  const { council, police } = world;
  const record = (sourceRef: string, given: string, family: string, n: number, sensitivity: 1 | 2) =>
    headline({
      sourceRef,
      sensitivity,
      person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value: born(n), precision: 'day' } },
      addresses: [{ lines: [homes(n).line1, 'Walsall'], postcode: homes(n).postcode, role: 'home' }],
    });
  const shielded = held.map((family, n) => record(`s${n}`, givenNames[n] ?? '', family, n, 2));
  const restricted = restrictedNames.map((family, n) => record(`r${n}`, givenNames[(n + 5) % 10] ?? '', family, n, 1));
  await world.deliver(police, [...shielded, ...restricted]);
  const token = () => world.signInToken(council, { role: 'practitioner' });
  const probes = (questions: readonly object[]): Promise<Probe[]> =>
    Promise.all(
      questions.map(async (question) => {
        const declarationId = await world.declare(await token(), { subject: 'adult', gateway: 'care-act-2014-s42' });
        return { method: 'POST', url: '/v1/searches', token, body: { declarationId, ...question } };
      }),
    );
  const person = (given: string | undefined, family: string, n: number): object => ({ person: { given, family, dateOfBirth: born(n) } });
  return [
    {
      name: 'createSearch shielded or not held',
      one: await probes(held.map((family, n) => person(givenNames[n], family, n))),
      other: await probes(nobody.map((family, n) => person(givenNames[n], family, n))),
    },
    {
      name: 'createSearch restricted, right or wrong postcode',
      one: await probes(restrictedNames.map((family, n) => ({ ...person(givenNames[(n + 5) % 10], family, n), address: homes(n) }))),
      other: await probes(restrictedNames.map((family, n) => ({ ...person(givenNames[(n + 5) % 10], family, n), address: homes(n + 20) }))),
    },
  ];
}
