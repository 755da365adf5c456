import { dateText, serviceName } from '@mast/panel/words';

import type { Fact } from '../../page/fact.ts';
import type { Visit } from '../../page/visit.ts';
import type { Language } from '../../words/language.ts';
import type { Gateway } from './catalogue.ts';
import { words } from './words.ts';

export function nationsText({ nations }: Gateway, language: Language): string {
  return nations.map((nation) => words[language].nations[nation]).join(', ');
}

export function subjectsText({ subjects }: Gateway, language: Language): string {
  return subjects.length === 0 ? words[language].nobody : subjects.map((subject) => words[language].subjects[subject]).join(', ');
}

/** Since when, and until when where that is known. */
export function daysText({ from, to }: Gateway, language: Language): string {
  const t = words[language];
  if (from === null) return t.noDay;
  return to === null ? t.since(dateText(from, language)) : t.between(dateText(from, language), dateText(to, language));
}

/** What an entry leaves out of what the agreements would show, each in one sentence; none where it leaves out nothing. */
export function narrowingTexts({ excludesServices, narrows = {} }: Gateway, language: Language): readonly string[] {
  const t = words[language].narrows;
  const list = (names: readonly string[]): string => names.join(', ');
  const { excludesSectors = [], excludesCategories = [], onlyRecordsOf, months, withholdsLocations } = narrows;
  return [
    ...(excludesServices.length === 0 ? [] : [t.services(list(excludesServices.map((service) => serviceName(service, language))))]),
    ...(excludesSectors.length === 0 ? [] : [t.sectors(list(excludesSectors.map((sector) => sectorText(sector, language))))]),
    ...(excludesCategories.length === 0 ? [] : [t.categories(list(excludesCategories))]),
    ...(onlyRecordsOf === undefined ? [] : [t[onlyRecordsOf]]),
    ...(months === undefined ? [] : [t.months(months)]),
    ...(withholdsLocations === true ? [t.locations] : []),
  ];
}

/** What stands about an entry beside its words, its conditions and what it leaves out, as a list. */
export function gatewayFacts(gateway: Gateway, { language, common }: Visit): readonly Fact[] {
  const t = words[language];
  const { roles, sectors } = gateway;
  return [
    { key: t.facts.source, value: gateway.source, lang: 'en' },
    { key: t.facts.nations, value: nationsText(gateway, language) },
    { key: t.facts.days, value: daysText(gateway, language) },
    { key: t.facts.standing, value: t.standings[gateway.standing] },
    { key: t.facts.subjects, value: subjectsText(gateway, language) },
    { key: t.facts.roles, value: roles.length === 0 ? t.nobody : roles.map((role) => common.roles[role]).join(', '), lines: roles.includes('practitioner') ? [t.teamLeads] : [] },
    { key: t.facts.sectors, value: sectors === undefined ? t.everySector : sectors.map((sector) => sectorText(sector, language)).join(', ') },
    ...(gateway.review ? [{ key: t.facts.review, value: t.reviewed }] : []),
    { key: t.facts.confirmed, value: gateway.status === 'confirmed' ? t.confirmed : (gateway.statusText ?? t.unconfirmed), lines: gateway.welsh === 'draft' ? [t.welshDraft] : [] },
  ];
}

function sectorText(sector: string, language: Language): string {
  const names: Readonly<Record<string, string>> = words[language].sectors;
  return names[sector] ?? sector;
}
