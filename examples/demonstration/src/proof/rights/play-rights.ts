import { setTimeout as pause } from 'node:timers/promises';

import type { DemoFile } from '../../demo-file.ts';
import { ownSignIn } from '../own-sign-in.ts';
import { proofRow } from '../proof-rows.ts';
import type { Desk } from './desk-calls.ts';
import { deskOf, lookUp } from './desk-calls.ts';
import { sendRecords } from './send-records.ts';

/** Tells a step, and holds that it went as it must. @throws Error with the step's words when it did not */
export type Told = (step: string, holds: boolean, shown?: string) => void;

type Wish = { readonly demo: DemoFile; readonly day: string; /** Another number, other invented people. */ readonly number: number; readonly told: Told };

/** Gateways of Wales under which the look-ups of the story are made: one that a search log may tell of, one of an enquiry into harm. */
const [ordinary, enquiry] = ['sswbwa-2014-s162-s164', 'sswbwa-2014-s126'] as const;
const languages = ['en', 'cy'] as const;
const closedWithinMs = 120_000;

/** Plays the rights desk through, end to end, in both languages: an answer with its search log, one that neither confirms nor denies, a correction that ends when the corrected record arrives, and a referral. */
export async function playRights({ demo, day, number, told }: Wish): Promise<void> {
  const row = (index: number, born: string) => ({ ...proofRow(number + index), service: 'childrens-social-care', kind: 'involvement', status: 'open', date: `${day.slice(0, 4)}-01-05`, date_of_birth: born });
  const [nesta, olwen] = [row(1, '1979-04-05'), row(2, '1985-06-07')];
  const subjectOf = ({ given_name: given = '', family_name: family = '', date_of_birth: dateOfBirth }: ReturnType<typeof row>) => ({ given, family, dateOfBirth });
  await sendRecords(demo, day, [nesta, olwen]);
  told('The council sends a record of each of two people, as its next update over SFTP', true);

  const people = { health: await ownSignIn(demo, 'sb-7001'), hub: await ownSignIn(demo, 'mash-2201') };
  told('A nurse of the health board asks about one of them; the hub asks in an enquiry into harm', (await lookUp(people.health, ordinary, subjectOf(nesta))) === 1 && (await lookUp(people.hub, enquiry, subjectOf(nesta))) === 1);

  const desk = deskOf(await ownSignIn(demo, 'ig-4001'));
  const second = deskOf(await ownSignIn(demo, 'ig-4002'));
  const request = (subject: ReturnType<typeof subjectOf>, kind: 'access' | 'rectification' = 'access') => ({
    kind, receivedOn: day, reference: 'PROOF-2026', subject, requester: { relation: 'self' as const, name: 'Whoever asks', address: '1 Wind Street\nSwansea' }, identityChecked: true, noConflict: true as const,
  });
  await playAccess(desk, request(subjectOf(nesta)), told);
  await playWithheld(desk, second, { held: request(subjectOf(olwen)), nobody: request({ given: 'Perpetua', family: 'Quillfeather', dateOfBirth: '1950-02-03' }) }, told);
  await playRectification(desk, { request: request(subjectOf(nesta), 'rectification'), correct: () => sendRecords(demo, day, [{ ...nesta, date_of_birth: '1979-05-04' }]) }, told);
}

type Request = Parameters<Desk['open']>[0];

async function playAccess(desk: Desk, request: Request, told: Told): Promise<void> {
  const caseId = await desk.open({ ...request, identityChecked: false });
  told('She writes to the council. Nobody has seen who she is: no month has begun', (await desk.read(caseId)).dueOn === null, (await desk.letter(caseId, 'identity', 'cy')).text);
  const { dueOn } = await desk.step(caseId, 'identity-checked');
  told('Her passport is seen: the month begins', dueOn !== null && dueOn > request.receivedOn, `Due on ${dueOn ?? ''}`);
  told('The lead finds the council’s own record and says that it is hers', (await desk.choose(caseId)).length === 1);
  const content = await desk.content(caseId);
  told('The search log: the health board is told, the enquiry into harm is not', content.log === 'given' && content.looks.length === 2 && content.looks.filter(({ rule }) => rule === 'given').length === 1, content.looks.map(({ organisation, day, rule }) => `${organisation.name}, ${day}: ${rule}`).join('\n'));
  const referred = await desk.refer(caseId, '7A3');
  told('She wants the health board to answer, too: it has a case of its own, under its own reference', referred.reference !== caseId, referred.reference);
  const { data } = await desk.answer(caseId, { outcome: 'answered' });
  for (const language of languages) {
    const { text, isSent } = await desk.letter(caseId, 'answer', language);
    told(`The answer, as it was closed with (${language})`, data?.status === 'closed' && isSent && text.includes(language === 'en' ? 'Who was shown it' : 'Pwy a\'i gwelodd'), text);
  }
}

async function playWithheld(desk: Desk, second: Desk, { held, nobody }: { readonly held: Request; readonly nobody: Request }, told: Told): Promise<void> {
  const withheld = await desk.open(held);
  told('Another asks. The police say that an answer would spoil their enquiry', (await desk.choose(withheld)).length === 1);
  const withholdingId = await desk.withhold(withheld, 'crime', 'The police were asked on the telephone and say so');
  const waiting = await desk.answer(withheld, { outcome: 'answered' });
  told('The lead chooses an exemption; nothing is answered while a second person has not agreed, and they cannot agree themselves', waiting.error?.code === 'rights-undecided' && (await desk.agree(withholdingId)) === 404, JSON.stringify(waiting.error?.errors));
  told('A second lead agrees', (await second.agree(withholdingId)) === 200);
  const nothing = await desk.open({ ...nobody, requester: held.requester });
  told('A third asks, of whom the council holds nothing', (await desk.choose(nothing)).length === 0);
  for (const caseId of [withheld, nothing]) told('Their case is closed', (await desk.answer(caseId, { outcome: 'answered' })).data?.status === 'closed');
  for (const language of languages) {
    const plain = async (caseId: string): Promise<string> => {
      const { text, html } = await desk.letter(caseId, 'answer', language);
      return `${text}${html}`.replaceAll(caseId, 'REFERENCE').replaceAll(/\d{1,2} \p{L}+ 20\d\d/gu, 'DAY');
    };
    const [one, other] = [await plain(withheld), await plain(nothing)];
    told(`Both get one letter, byte for byte but for its reference and day: it neither confirms nor denies (${language})`, one === other, (await desk.letter(nothing, 'answer', language)).text);
  }
}

async function playRectification(desk: Desk, { request, correct }: { readonly request: Request; readonly correct: () => Promise<void> }, told: Told): Promise<void> {
  const caseId = await desk.open(request);
  const [recordId = ''] = await desk.choose(caseId);
  await desk.task(caseId, recordId, 'Born on 4 May, by her birth certificate');
  told('The first writes again: her date of birth is wrong. The council’s data lead is asked to put it right where it is kept', (await desk.read(caseId)).tasks[0]?.status === 'open');
  const early = await desk.answer(caseId, { outcome: 'upheld' });
  told('Nothing is answered while the source is not right', early.error?.code === 'rights-undecided', JSON.stringify(early.error?.errors));
  await correct();
  let status = 'open';
  for (let waited = 0; status === 'open' && waited < closedWithinMs; waited += 1_000) {
    await pause(1_000);
    status = (await desk.read(caseId)).tasks[0]?.status ?? 'none';
  }
  told('The corrected record arrives with the council’s next update, and the task ends by itself', status === 'done');
  const { data } = await desk.answer(caseId, { outcome: 'upheld' });
  for (const language of languages) {
    const { text } = await desk.letter(caseId, 'answer', language);
    told(`The letter says so (${language})`, data?.status === 'closed' && text.includes(language === 'en' ? '4 May 1979' : '4 Mai 1979'), text);
  }
}
