import { coversQuestion } from '../access/covers-question.ts';
import type { UserPrincipal } from '../access/principal.ts';
import { appendTracedLeaf, orAuditUnavailable } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { openLaunch } from '../identity/open-launch.ts';
import { postcodeKeys } from '../match/places/place-keys.ts';
import { normalisePostcode } from '../normalise/postcode.ts';
import type { Problem } from '../problem/problem.ts';
import type { AddressDetails } from '../shared/headline.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { countQuestion } from '../store/sql/count-question.ts';
import { saveDeclaration } from '../store/sql/save-declaration.ts';
import type { Db } from '../store/store.ts';
import type { AddressLookup, AddressLookupRequest } from './address-lookup-schema.ts';
import { answerDigest } from './audit-answer.ts';
import { auditRefusal } from './audit-refusal.ts';
import { checkQuota } from './check-quota.ts';
import { completeAddress } from './complete-address.ts';
import { coverageOf } from './coverage.ts';
import { versionsOf } from './disclosed.ts';
import { addressText } from './involvement.ts';
import type { Language } from './language.ts';
import { knownPlace, openPlaces } from './open-places.ts';
import type { OpenScope } from './open-scope.ts';
import { openScope, readGrounds } from './open-scope.ts';
import type { AddressQuestion } from './question-schema.ts';
import type { ReadDeclaration } from './read-declaration.ts';
import { readDeclaration } from './read-declaration.ts';
import type { ShownPlace } from './read-places.ts';
import { readPlaces } from './read-places.ts';
import { noticeText } from './texts.ts';
import { disclosed } from './trace/trace-answer.ts';

/** Addresses shown at most: enough to choose from, too few to list a street. Judgement. */
const maxShown = 10;
/** Contents looked at: a postcode has at most 100 delivery points (Royal Mail, Programmers' Guide), each written in a few ways. */
const maxContents = 1_000;

/**
 * Completes an address of one whole postcode from the places that a partner in scope has a record of which may be shown: none of a refuge, none known only from a
 * protected person's record. Needs a live declaration that covers an address. The first look-up that shows something binds the declaration to its postcode, as a question does: streets are not swept
 * under one declaration; and each counts as a question does, whatever is found. Audited in the transaction that read. Refuses with `not-found`, `declaration-expired`, `declaration-bound`, `subject-not-declared`, `subject-mismatch`,
 * `question-too-thin`, and the limits of check-quota.ts.
 * @throws MastError `audit-unavailable`
 */
export async function lookUpAddress(core: Core, user: UserPrincipal, body: AddressLookupRequest, language: Language): Promise<Result<AddressLookup, Problem>> {
  const { postcode } = normalisePostcode(body.postcode);
  if (postcode === undefined) return failed({ code: 'question-too-thin', errors: [{ pointer: '/postcode', rule: 'unreadable' }] });
  const lookup = await core.store.tx({ own: user.organisationId, plans: 'generic' }, async (db) => {
    const [counted, declaration] = await Promise.all([checkQuota(db, core, user), boundTo(db, core, user, body.declarationId, postcode)]);
    if (!counted.ok) return counted;
    if (!declaration.ok) return declaration;
    const scope = openScope(db, user, await readGrounds(db, core, user), { declaration: declaration.value, asksFor: 'place' }, language);
    if (!scope.ok) return scope;
    const places = completeAddress((await placesOf(db, core, scope.value, postcode)).flatMap(spellingsOf), body.query).filter(isFirstOfItsPlace);
    const shown = places.slice(0, maxShown);
    const coverage = coverageOf([...scope.value.feeds.values()], scope.value.now);
    await db.run(countQuestion, [user.organisationId, user.accountId, ...counted.value]);
    const answer = { addresses: shown.map(({ address }) => ({ address: addressText(address), question: questionOf(address) })), refine: places.length > maxShown, coverage, notice: noticeText(shown.length > 0, language) };
    await audit(db, core, user, declaration.value, { query: body.query, postcode, shown, answer });
    return ok(answer);
  });
  if (!lookup.ok) await auditRefusal(core, user, body.declarationId, lookup.failure);
  return lookup;
}

/** The caller's declaration, if an address of this postcode may be looked up under it. */
async function boundTo(db: Db, core: Core, user: UserPrincipal, declarationId: string, postcode: string): Promise<Result<ReadDeclaration, Problem>> {
  const [declaration, launch] = await Promise.all([readDeclaration(db, core, user, declarationId), openLaunch(db, core, user)]);
  if (declaration === undefined) return failed({ code: 'not-found' });
  if (launch === 'ended') return failed({ code: 'unauthenticated' });
  if (launch?.subject !== undefined && postcodeOf(launch.subject.address) !== postcode) return failed({ code: 'subject-mismatch' });
  if (!coversQuestion(declaration.subject, 'place')) return failed({ code: 'subject-not-declared', errors: [{ pointer: '/declarationId', rule: 'declared-subject' }] });
  const { question, lookedUp, family } = declaration.content;
  const bound = question === undefined ? lookedUp : (postcodeOf(question.address) ?? lookedUp ?? '');
  return family !== undefined || (bound !== undefined && bound !== postcode) ? failed({ code: 'declaration-bound' }) : ok(declaration);
}

function postcodeOf(address: AddressQuestion | undefined): string | undefined {
  return normalisePostcode(address?.postcode).postcode;
}

async function placesOf(db: Db, core: Core, scope: OpenScope, postcode: string): Promise<ShownPlace[]> {
  if (scope.access.organisations.length === 0) return [];
  const macs = postcodeKeys({ postcode }).map((key) => core.keys.macBigint('open', key).toString());
  const contents = await openPlaces(db, core, macs, maxContents);
  return readPlaces(db, core, scope, [...Map.groupBy(contents, ({ placeId }) => placeId)].map(([placeId, own]) => knownPlace(placeId, own)));
}

/** A place once for each way in which the records that may be shown write its address: who types what one partner wrote means it, whoever wrote it otherwise. */
function spellingsOf(place: ShownPlace): ShownPlace[] {
  const addresses = place.records.flatMap(({ record }) => record.addresses ?? []);
  return [...new Map(addresses.map((address) => [addressText(address), { ...place, address }])).values()];
}

/** Of one place the likeliest spelling, which comes first. */
function isFirstOfItsPlace({ placeId }: ShownPlace, at: number, all: readonly ShownPlace[]): boolean {
  return all.findIndex((other) => other.placeId === placeId) === at;
}

/** The address as a question may ask of it: the last line is the town. */
function questionOf({ lines, postcode, uprn }: AddressDetails): AddressQuestion {
  const [line1, ...others] = lines;
  const town = others.at(-1);
  const line2 = others.slice(0, -1).join(', ');
  return { ...(line1 === undefined ? {} : { line1 }), ...(line2 === '' ? {} : { line2 }), ...(town === undefined ? {} : { town }), ...(postcode === undefined ? {} : { postcode }), ...(uprn === undefined ? {} : { uprn }) };
}

type Shown = { readonly query: string; readonly postcode: string; readonly shown: readonly ShownPlace[]; readonly answer: AddressLookup };

async function audit(db: Db, core: Core, user: UserPrincipal, { id, content, gateways }: ReadDeclaration, { query, postcode, shown, answer }: Shown): Promise<void> {
  const kind = 'addresses-looked-up';
  await orAuditUnavailable(kind, async () => {
    if (shown.length > 0 && content.question === undefined) {
      await db.run(saveDeclaration, [user.organisationId, id, core.keys.seal(user.organisationId, 'declaration', id, { ...content, lookedUp: postcode })]);
    }
    const feeds = answer.coverage.map(({ organisation, feed, state, lastGood }) => ({ organisation: organisation.code, feed, state, lastGood }));
    const places = shown.map(({ placeId, records }) => ({ placeId, records: versionsOf(records) }));
    const actor = { organisationId: user.organisationId, accountId: user.accountId, clientId: user.hostId };
    const records = shown.flatMap((place) => place.records.map((record) => disclosed(core, record, 'address')));
    const trace = { terms: { query, postcode }, asked: [`postcode|${postcode}`], shown: shown.map(({ placeId }) => `place|${placeId}`), records, gateways };
    await appendTracedLeaf(db, core, actor, { kind, declarationId: id, payload: { gateways, places, answerDigest: answerDigest(core, answer), feeds } }, trace);
  });
}
