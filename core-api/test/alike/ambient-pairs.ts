import { ambientWorld } from '../ambient-world.ts';
import type { AnswerWorld } from '../answer-world.ts';
import { headline } from '../answer-world.ts';
import { addEhr, signCall } from '../ehr-world.ts';
import type { Probe } from './make-pairs.ts';
import type { Questions } from './protected-pairs.ts';

const givenNames = ['Ada', 'Bryn', 'Cerys', 'Dai', 'Elin', 'Ffion', 'Gwen', 'Huw', 'Ifan', 'Jess'];
const held = ['Mabberley', 'Nethercote', 'Osgathorpe', 'Pattingham', 'Quarrington', 'Ravensthorpe', 'Saltersford', 'Tattershall', 'Ullesthorpe', 'Winterbourne'];
const nobody = ['Maddersley', 'Netherhall', 'Ospringely', 'Pattishall', 'Quarndonly', 'Ravenscroft', 'Saltmarshe', 'Tattenhoes', 'Ullenhally', 'Wintershill'];
const restrictedNames = ['Abberwick', 'Bellasize', 'Camblesforth', 'Dalbury', 'Eskdaleside', 'Fangfoss', 'Goodmanham', 'Hebblethwaite', 'Icklingham', 'Kexbrough'];
const born = (n: number): string => `201${n}-0${(n % 9) + 1}-1${n % 10}`;
const homes = (n: number): { line1: string; postcode: string } => ({ line1: `${n + 1} Rowan Court`, postcode: `WS${n + 1} 5EQ` });
const path = '/cds-services/mast-who-else';
/** Of one EHR no more checks an hour are agreed than a bench would need: several take turns, the same ones for both arms. */
const ehrs = 6;

/** Cards of an EHR that may make ambient checks: of shielded patients and of patients who are not held; of restricted ones with their own postcode and with another. */
export async function ambientQuestions(world: AnswerWorld): Promise<Questions[]> {
  const record = (sourceRef: string, given: string, family: string, n: number, sensitivity: 1 | 2) =>
    headline({
      sourceRef,
      sensitivity,
      person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value: born(n), precision: 'day' } },
      addresses: [{ lines: [homes(n).line1, 'Walsall'], postcode: homes(n).postcode, role: 'home' }],
    });
  await world.deliver(world.council, [...held.map((family, n) => record(`as${n}`, givenNames[n] ?? '', family, n, 2)), ...restrictedNames.map((family, n) => record(`ar${n}`, givenNames[(n + 5) % 10] ?? '', family, n, 1))]);
  const first = await ambientWorld(world);
  const others = await Promise.all(Array.from({ length: ehrs - 1 }, () => addEhr(world, world.health, { setting: 'emergency-department' })));
  const all = [first, ...others];
  let turn = 0;
  const token = (): Promise<string> => {
    turn += 1;
    return signCall(all[turn % all.length] ?? first, path);
  };
  const probe = (patient: object): Probe => ({ method: 'POST', url: `/v1${path}`, token, body: { hook: 'patient-view', patient } });
  const person = (given: string | undefined, family: string, n: number): object => ({ given, family, dateOfBirth: born(n) });
  return [
    { name: 'cds card shielded or not held', one: held.map((family, n) => probe({ person: person(givenNames[n], family, n) })), other: nobody.map((family, n) => probe({ person: person(givenNames[n], family, n) })) },
    {
      name: 'cds card restricted, right or wrong postcode',
      one: restrictedNames.map((family, n) => probe({ person: person(givenNames[(n + 5) % 10], family, n), address: homes(n) })),
      other: restrictedNames.map((family, n) => probe({ person: person(givenNames[(n + 5) % 10], family, n), address: homes((n + 4) % 9) })),
    },
  ];
}
