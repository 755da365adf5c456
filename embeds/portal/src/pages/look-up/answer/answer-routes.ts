import type { AnswerPerson, Involvement } from '@mast/panel/answer';
import { bornText } from '@mast/panel/words';
import type { FastifyReply } from 'fastify';

import { settle } from '../../../core/call-core.ts';
import { CoreFault } from '../../../core/core-fault.ts';
import type { Routes } from '../../../page/page.ts';
import { askingRoles } from '../../../page/roles.ts';
import type { Visit } from '../../../page/visit.ts';
import type { Answered, Asking, Enquiry } from '../enquiry.ts';
import { declarationOver, withAsking } from '../with-enquiry.ts';
import { words } from '../words.ts';
import { answerFrame, readingOf } from './answer-frame.ts';
import { chronologyText } from './chronology-text.ts';
import { evidenceText, frequencyText, householdText, identityText, summaryText } from './person-text.ts';
import { recordRows } from './record-rows.ts';
import { sheetRows } from './sheet-rows.ts';

/** The pages of an answer: one person or place, several to choose from, or an honest nil; what was opened of it; the sheet for paper. */
export function answerRoutes({ get, post }: Routes): void {
  const base = '/look-up/:id/answers/:n';

  get(base, askingRoles, withAsking(async (visit, enquiry, asking, at) => {
    const { answer } = asking.answered;
    const [person] = answer.people.filter(({ involvements }) => involvements !== undefined);
    const [place] = answer.places.filter(({ involvements }) => involvements !== undefined);
    if (person !== undefined) return personPage(visit, enquiry, asking, at, { answered: asking.answered, person, opened: false });
    if (answer.people.length === 0 && place !== undefined && answer.places.length === 1) return placePage(visit, enquiry, asking, at, asking.answered, false);
    if (answer.people.length > 0 || answer.places.length > 0) return choosePage(visit, enquiry, asking, at);
    return visit.show('pages/look-up/answer/nil.njk', { title: words[visit.language].nilTitle, ...answerFrame(visit, enquiry, asking, asking.answered, at) });
  }));

  post(`${base}/people/:personId/view`, askingRoles, withAsking(async (visit, enquiry, asking, at) => {
    const personId = visit.params['personId'] ?? '';
    // Only whom this answer named: the core holds the same rule.
    if (!asking.answered.answer.people.some((each) => each.personId === personId)) return visit.notFound();
    const reply = await settle(visit.core.POST('/v1/people/{personId}/view', { params: { path: { personId } }, body: { declarationId: enquiry.declarationId } }));
    return keepView(visit, asking, personId, reply, `${at}/people/${personId}`);
  }));

  post(`${base}/places/:placeId/view`, askingRoles, withAsking(async (visit, enquiry, asking, at) => {
    const placeId = visit.params['placeId'] ?? '';
    if (!asking.answered.answer.places.some((each) => each.placeId === placeId)) return visit.notFound();
    const reply = await settle(visit.core.POST('/v1/places/{placeId}/view', { params: { path: { placeId } }, body: { declarationId: enquiry.declarationId } }));
    return keepView(visit, asking, placeId, reply, `${at}/places/${placeId}`);
  }));

  get(`${base}/people/:personId`, askingRoles, withAsking(async (visit, enquiry, asking, at) => {
    const found = viewedPerson(visit, asking);
    return found === undefined ? visit.go(at) : personPage(visit, enquiry, asking, at, { ...found, opened: true });
  }));

  get(`${base}/places/:placeId`, askingRoles, withAsking(async (visit, enquiry, asking, at) => {
    const answered = asking.views.get(visit.params['placeId'] ?? '');
    return answered === undefined ? visit.go(at) : placePage(visit, enquiry, asking, at, answered, true);
  }));

  // The sheet comes from a view of its own, so that what is printed was audited as such.
  get(`${base}/people/:personId/sheet`, askingRoles, withAsking(async (visit, enquiry, asking, at) => {
    const found = viewedPerson(visit, asking);
    return found === undefined ? visit.go(at) : sheetPage(visit, enquiry, asking, at, { ...found, involvements: found.person.involvements ?? [] });
  }));

  get(`${base}/places/:placeId/sheet`, askingRoles, withAsking(async (visit, enquiry, asking, at) => {
    const answered = asking.views.get(visit.params['placeId'] ?? '') ?? asking.answered;
    return sheetPage(visit, enquiry, asking, at, { answered, person: undefined, involvements: placeInvolvements(answered) });
  }));
}

type Seen = { readonly answered: Answered; readonly person: AnswerPerson };

function viewedPerson(visit: Visit, asking: Asking): Seen | undefined {
  const personId = visit.params['personId'] ?? '';
  const answered = asking.views.get(personId);
  const person = answered?.answer.people.find((each) => each.personId === personId);
  return answered === undefined || person === undefined ? undefined : { answered, person };
}

/** Whether the user chose this person. Looked at closer, whoever the answer opened on by itself is still that person. */
function isChosen(asking: Asking, { personId }: AnswerPerson): boolean {
  return !asking.answered.answer.people.some((each) => each.personId === personId && each.involvements !== undefined);
}

function placeInvolvements({ answer }: Answered): readonly Involvement[] {
  return answer.places.flatMap(({ involvements }) => involvements ?? []);
}

function keepView(visit: Visit, asking: Asking, id: string, reply: Awaited<ReturnType<typeof settle<Answered['answer']>>>, to: string): FastifyReply {
  if (!reply.ok) {
    if (reply.problem.code === 'declaration-expired') return declarationOver(visit);
    throw new CoreFault(reply.problem);
  }
  asking.views.set(id, { answer: reply.value, language: visit.language });
  return visit.go(to);
}

function personPage(visit: Visit, enquiry: Enquiry, asking: Asking, at: string, { answered, person, opened }: Seen & { readonly opened: boolean }): FastifyReply {
  const reading = readingOf(visit, answered);
  const involvements = person.involvements ?? [];
  const others = opened ? [] : asking.answered.answer.people.filter(({ personId }) => personId !== person.personId);
  const chosen = opened && isChosen(asking, person);
  return visit.show('pages/look-up/answer/person.njk', {
    title: words[visit.language].answerTitle,
    ...answerFrame(visit, enquiry, asking, answered, at, opened ? `${at}/people/${person.personId}` : at),
    ...summaryText(involvements, reading),
    identity: identityText(person, reading),
    chosen,
    closer: opened,
    frequency: frequencyText(person, reading),
    evidence: evidenceText(person, reading),
    addresses: person.addresses,
    withheld: involvements.some(({ sensitive }) => sensitive),
    chronology: chronologyText(involvements, answered.answer.window, reading),
    records: recordRows(involvements, reading),
    household: householdText(person, answered.answer.coverage, reading),
    possible: others.map((each) => identityText(each, reading)),
    possibleHeading: visit.panel.possibleHeading(others.length),
    outcomes: Object.fromEntries(enquiry.outcomes),
    concerns: Object.fromEntries([...enquiry.concerns].map((id) => [id, true])),
  });
}

function placePage(visit: Visit, enquiry: Enquiry, asking: Asking, at: string, answered: Answered, opened: boolean): FastifyReply {
  const reading = readingOf(visit, answered);
  const involvements = placeInvolvements(answered);
  const [place] = answered.answer.places;
  return visit.show('pages/look-up/answer/place.njk', {
    title: words[visit.language].placeTitle,
    ...answerFrame(visit, enquiry, asking, answered, at, opened ? `${at}/places/${place?.placeId ?? ''}` : at),
    ...summaryText(involvements, reading),
    address: place?.address ?? '',
    placeId: place?.placeId ?? '',
    opened,
    chronology: chronologyText(involvements, answered.answer.window, reading),
    records: recordRows(involvements, reading),
    outcomes: Object.fromEntries(enquiry.outcomes),
    concerns: Object.fromEntries([...enquiry.concerns].map((id) => [id, true])),
  });
}

function choosePage(visit: Visit, enquiry: Enquiry, asking: Asking, at: string): FastifyReply {
  const { answer } = asking.answered;
  const reading = readingOf(visit, asking.answered);
  const people = answer.people.map((each) => identityText(each, reading));
  return visit.show('pages/look-up/answer/choose.njk', {
    title: words[visit.language].answersTitle,
    ...answerFrame(visit, enquiry, asking, asking.answered, at),
    strong: people.filter((each) => each.strong),
    maybe: people.filter((each) => !each.strong),
    total: people.length,
    places: answer.people.length > 0 ? [] : answer.places.map(({ placeId, address }) => ({ placeId, address })),
    refine: answer.refine,
  });
}

function sheetPage(visit: Visit, enquiry: Enquiry, asking: Asking, at: string, { answered, person, involvements }: { readonly answered: Answered; readonly person: AnswerPerson | undefined; readonly involvements: readonly Involvement[] }): FastifyReply {
  const reading = readingOf(visit, answered);
  const whole = visit.query['names'] !== 'without';
  return visit.show('pages/look-up/answer/sheet.njk', {
    title: words[visit.language].sheetTitle,
    ...answerFrame(visit, enquiry, asking, answered, at),
    whole,
    back: person === undefined ? at : `${at}/people/${person.personId}`,
    rows: sheetRows(summaryText(involvements, reading).rows, whole, reading),
    chronology: chronologyText(involvements, answered.answer.window, reading),
    household: whole && person !== undefined ? householdText(person, answered.answer.coverage, reading) : undefined,
    hasPerson: person !== undefined,
    opened: person !== undefined && isChosen(asking, person) ? visit.panel.openedRecord(person.names[0] ?? visit.panel.nameUnknown, bornText(person, { t: visit.panel, lang: visit.language })) : undefined,
  });
}
