import { dateText } from '@mast/panel/words';

import type { Fact } from '../../page/fact.ts';
import type { Visit } from '../../page/visit.ts';
import type { Language } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import type { Catalogue } from '../gateways/catalogue.ts';
import { findCatalogue } from '../gateways/catalogue.ts';
import { findOrganisations, organisationName } from '../organisations/find-organisations.ts';
import { findUser } from '../users/people.ts';
import type { Agreement } from './agreements.ts';
import { stateText } from './agreements.ts';
import type { AgreementWords } from './words.en.ts';
import { words } from './words.ts';

/** The days between which a version holds. */
export function validText({ validFrom, validTo }: Agreement, language: Language): string {
  const t = words[language];
  const from = dateText(validFrom, language);
  return validTo === null ? t.validFrom(from) : t.validRange(from, dateText(validTo, language));
}

/** All terms of a version, and who has signed, as the page of the version and the page on which it is signed both show them (terms.njk). */
export async function versionView(agreement: Agreement, visit: Visit): Promise<object> {
  const { language, core, me } = visit;
  const t = words[language];
  const [organisations, catalogue, names] = await Promise.all([findOrganisations(core), findCatalogue(core), ownNames(agreement, visit)]);
  const named = (code: string): string => {
    const found = organisations.find((each) => each.code === code);
    return found === undefined ? code : organisationName(found, language);
  };
  const columns = (labels: Readonly<Record<string, string>>): readonly object[] => Object.values(labels).map((label) => ({ label }));
  const sharing = [...new Set(agreement.contributors.map(({ organisation }) => organisation))];
  return {
    facts: termFacts(agreement, catalogue, language, named),
    contributors: { columns: columns(t.contributorColumns), rows: sharing.map((code) => [named(code), agreement.contributors.filter(({ organisation }) => organisation === code).map(({ feedId }) => feedId).join(', ')]) },
    readers: agreement.readers.map(named),
    signatories: {
      columns: columns(t.signatoryColumns),
      rows: agreement.signatories.map(({ organisation, accountId, signedAt, isGuardian }) => [
        named(organisation),
        accountId === me.accountId ? { text: me.name, lines: [t.you] } : (names.get(accountId) ?? accountId),
        signedAt === null ? t.notSigned : signedText(momentText(signedAt, language), isGuardian, t),
      ]),
    },
    documents: { columns: columns(t.documentColumns), rows: agreement.documents.map(({ kind, sha256 }) => [kindText(t.documentKinds, kind), inEights(sha256)]) },
  };
}

/** A hash as eyes compare it. */
function inEights(hash: string): string {
  return hash.replaceAll(/(.{8})(?=.)/g, '$1 ');
}

function kindText(kinds: AgreementWords['documentKinds'], kind: string): string {
  const texts: Readonly<Record<string, string>> = kinds;
  return Object.hasOwn(texts, kind) ? (texts[kind] ?? kind) : kind;
}

function signedText(moment: string, isGuardian: boolean, { signedAsGuardian }: AgreementWords): string {
  return isGuardian ? signedAsGuardian(moment) : moment;
}

function settingText(settings: AgreementWords['settings'], setting: string): string {
  const texts: Readonly<Record<string, string>> = settings;
  return Object.hasOwn(texts, setting) ? (texts[setting] ?? setting) : setting;
}

function termFacts(agreement: Agreement, catalogue: Catalogue, language: Language, named: (code: string) => string): readonly Fact[] {
  const t = words[language];
  const { status, inForceAt, endedAt, displayMonths, storageMonths, auditMonths, searchTermMonths, gateways, termsSha256 } = agreement;
  const since = status === 'in-force' ? inForceAt : endedAt;
  const gatewayText = (id: string): string => {
    const title = catalogue.gateways.find((gateway) => gateway.id === id)?.title;
    return title === undefined ? id : `${title} (${id})`;
  };
  const said = ({ yes, no }: { readonly yes: string; readonly no: string }, holds: boolean): string => (holds ? yes : no);
  return [
    { key: t.facts.state, value: t.states[status], lines: [stateText(agreement, language), ...(since === null ? [] : [t.since(momentText(since, language))])] },
    { key: t.facts.valid, value: validText(agreement, language) },
    { key: t.facts.display, value: t.months(displayMonths) },
    { key: t.facts.storage, value: t.months(storageMonths) },
    { key: t.facts.audit, value: t.months(auditMonths), lines: [t.searchTerms(t.months(searchTermMonths))] },
    gateways === null ? { key: t.facts.gateways, value: t.allGateways } : { key: t.facts.gateways, value: t.gatewayCount(gateways.length), lines: gateways.map(gatewayText) },
    { key: t.facts.categories, value: said(t.categories, agreement.allowsCategories) },
    { key: t.facts.review, value: said(t.review, agreement.allowsReview) },
    { key: t.facts.locations, value: said(t.locations, agreement.allowsReaderLocations) },
    { key: t.facts.openAcrossAges, value: said(t.openAcrossAges, agreement.allowsOpenAcrossAges) },
    {
      key: t.facts.ambient,
      value: agreement.ambient.length === 0 ? t.noAmbient : t.ambient,
      lines: agreement.ambient.map(({ organisation, setting, gateway, perHour }) => t.ambientLine(named(organisation), settingText(t.settings, setting), perHour, gatewayText(gateway))),
    },
    { key: t.facts.hash, value: termsSha256 === null ? t.paperHash : inEights(termsSha256), lines: termsSha256 === null ? [] : [t.hashText] },
  ];
}

/** Names of the own organisation's signatories, for those who may see its accounts; everybody else is known by the number of their account. */
async function ownNames({ signatories }: Agreement, { core, me }: Visit): Promise<ReadonlyMap<string, string>> {
  if (me.role !== 'information-governance-lead' && me.role !== 'administrator') return new Map();
  const own = signatories.filter(({ organisation }) => organisation === me.organisation.code);
  const found = await Promise.all(own.map(({ accountId }) => findUser(core, accountId)));
  return new Map(found.flatMap((user) => (user === undefined ? [] : [[user.accountId, user.name] as const])));
}
