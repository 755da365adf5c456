import type { z } from 'zod';

import type { Gateway } from '../access/gateway.ts';
import { MastError } from '../shared/mast-error.ts';
import type { AgreementRow } from '../store/sql/select-agreements.ts';
import type { selectAgreementFacts } from '../store/sql/select-agreement-facts.ts';
import type { FactsTexts } from './facts-texts.ts';
import type { Section, Sheet } from './sheet.ts';

type PartyRow = z.infer<NonNullable<typeof selectAgreementFacts.row>>;

export type FactsGround = {
  readonly agreement: AgreementRow;
  readonly parties: readonly PartyRow[];
  readonly catalogue: readonly Gateway[];
  readonly texts: FactsTexts;
  readonly language: 'en' | 'cy';
  readonly today: string;
};

/** The facts of one version, from what is configured and stored: nothing is said that is not so, and what nobody has confirmed is marked. */
export function factsSheet(ground: FactsGround): Sheet {
  const { agreement, texts, language, today } = ground;
  const say = sayer(ground);
  return {
    language,
    title: say('title', { agreement: agreement.agreementId, version: String(agreement.version) }),
    lead: [say('made', { day: today }), ...(language === 'cy' ? [say('welsh-draft')] : [])],
    sections: [
      agreementSection(ground),
      {
        title: say('from-whom'),
        table: {
          head: [say('organisation'), say('feed'), say('service'), say('held-back')],
          rows: ground.parties.filter(({ side }) => side === 'contributor').map((party) => [nameOf(party, language), feedOf(party, language), party.service ?? '', limitsOf(party, language) || say('none')]),
        },
      },
      { title: say('to-whom'), items: ground.parties.filter(({ side }) => side === 'reader').map((party) => nameOf(party, language)) },
      {
        title: say('fields'),
        items: texts.fields.map((field) => field[language]),
        paragraphs: [
          say('no-free-text'), say(agreement.allowsCategories ? 'categories-on' : 'categories-off'), say(agreement.allowsReview ? 'review-on' : 'review-off'),
          say(agreement.allowsReaderLocations ? 'reader-locations-on' : 'reader-locations-off'), say(agreement.allowsOpenAcrossAges ? 'open-across-ages-on' : 'open-across-ages-off'),
          ...(agreement.ambient.length === 0 ? [say('ambient-off')] : agreement.ambient.map(({ organisation, setting, gateway, perHour }) => say('ambient-on', { organisation, setting: say(`setting-${setting}`), gateway, number: String(perHour) }))),
        ],
      },
      gatewaySection(ground),
      { title: say('lawful-basis'), paragraphs: [`${say('lawful-basis-text')} ${say('unconfirmed')}`] },
      { title: say('retention'), items: [say('display', { months: String(agreement.displayMonths) }), say('storage', { months: String(agreement.storageMonths) }), say('audit-kept', { months: String(agreement.auditMonths), terms: String(agreement.searchTermMonths) })] },
      { title: say('measures'), items: texts.measures.map((measure) => `${measure[language]} (${say('evidence')} ${measure.evidence.join(', ')})`) },
      { title: say('not-said'), items: texts.notSaid.map((one) => one[language]) },
    ],
  };
}

function agreementSection(ground: FactsGround): Section {
  const { agreement } = ground;
  const say = sayer(ground);
  const { validFrom: from, validTo: to } = agreement;
  return {
    title: say('agreement'),
    items: [
      `${say('status')}: ${say(`status-${agreement.status}`)}`,
      `${say('valid')}: ${to === null ? say('valid-open', { from }) : say('valid-range', { from, to })}`,
      agreement.termsSha256 === null ? say('on-paper') : `${say('terms-hash')}: ${agreement.termsSha256}`,
      `${say('signatories')}: ${agreement.signatories.map(({ organisation, accountId, signedAt }) => `${organisation}, ${say('account')} ${accountId}, ${signedAt === null ? say('unsigned') : say('signed', { at: signedAt.slice(0, 10) })}`).join('; ') || say('none')}`,
      `${say('documents')}: ${agreement.documents.map(({ kind, sha256 }) => `${kind.toUpperCase()} ${sha256}`).join('; ') || say('none')}`,
    ],
  };
}

function gatewaySection(ground: FactsGround): Section {
  const { agreement, catalogue, language } = ground;
  const say = sayer(ground);
  const named = agreement.gateways ?? catalogue.filter(({ use }) => use === 'declare').map(({ id }) => id);
  const items = named.map((id) => {
    const gateway = catalogue.find((one) => one.id === id);
    if (gateway === undefined) return `${id}: ${say('gateway-gone')}`;
    const { title, source, status, narrows = {}, excludesServices } = gateway;
    const less = [...(excludesServices.length > 0 ? ['excludesServices'] : []), ...Object.keys(narrows)].map((kind) => say(`narrows-${kind}${kind === 'onlyRecordsOf' ? `-${narrows.onlyRecordsOf}` : ''}`, { months: String(narrows.months), list: listed(gateway, kind) }));
    return [`${title[language]} (${source.act}, ${source.provision}): ${status === 'confirmed' ? say('gateway-confirmed') : say('unconfirmed')}`, ...less].join('; ');
  });
  return { title: say('gateways'), paragraphs: agreement.gateways === null ? [say('gateways-all')] : [], items };
}

function listed({ excludesServices, narrows }: Gateway, kind: string): string {
  const lists: Readonly<Record<string, readonly string[] | undefined>> = { excludesServices, excludesSectors: narrows?.excludesSectors, excludesCategories: narrows?.excludesCategories };
  return (lists[kind] ?? []).join(', ');
}

function sayer({ texts, language }: FactsGround): (key: string, fill?: Readonly<Record<string, string>>) => string {
  return (key, fill = {}) => {
    const text = texts.words[key]?.[language];
    if (text === undefined) throw new MastError('internal', { facts: key });
    return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => fill[name] ?? '');
  };
}

function nameOf({ code, nameEn, nameCy }: PartyRow, language: 'en' | 'cy'): string {
  return `${language === 'cy' ? (nameCy ?? nameEn) : nameEn} (${code})`;
}

function feedOf({ feedNameEn, feedNameCy }: PartyRow, language: 'en' | 'cy'): string {
  return (language === 'cy' ? (feedNameCy ?? feedNameEn) : feedNameEn) ?? '';
}

function limitsOf({ doesNotShare }: PartyRow, language: 'en' | 'cy'): string {
  const limits = Array.isArray(doesNotShare) ? (doesNotShare as readonly (string | { en?: string; cy?: string | null })[]) : [];
  return limits.map((limit) => (typeof limit === 'string' ? limit : ((language === 'cy' ? limit.cy : limit.en) ?? limit.en ?? ''))).join('; ');
}
