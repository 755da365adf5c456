import type { Fact } from '../../page/fact.ts';
import type { Routes } from '../../page/page.ts';
import { staffRoles } from '../../page/roles.ts';
import { sorted, sortedColumn, sortingOf } from '../../page/sorting.ts';
import type { Visit } from '../../page/visit.ts';
import { findOrganisations, organisationName } from './find-organisations.ts';
import type { Organisation } from './find-organisations.ts';
import { words } from './words.ts';

const keys = ['name', 'sector', 'nation', 'part'] as const;

/** GET /organisations and /organisations/:code: who takes part, and what is known of one; the rules for accounts of one's own. */
export function listRoute({ get }: Routes): void {
  get('/organisations', staffRoles, async (visit) => {
    const { language, core, query } = visit;
    const t = words[language];
    const sorting = sortingOf(query, keys);
    const value = (each: Organisation, key: (typeof keys)[number]): string =>
      ({ name: organisationName(each, language), sector: wordOf(t.sectors, each.sector), nation: wordOf(t.nations, each.nation), part: t.parts[each.part] })[key];
    return visit.show('pages/organisations/list.njk', {
      title: t.title,
      t,
      columns: keys.map((key) => sortedColumn(t.columns[key], key, sorting, '/organisations', {})),
      rows: sorted(await findOrganisations(core), sorting, value, language).map((each) => [
        { text: value(each, 'name'), href: `/organisations/${encodeURIComponent(each.code)}`, lines: each.policy === undefined ? [] : [t.yours] },
        value(each, 'sector'), value(each, 'nation'), value(each, 'part'),
      ]),
    });
  });

  get('/organisations/:code', staffRoles, async (visit) => {
    const organisation = await organisationOf(visit);
    if (organisation === undefined) return visit.notFound();
    const t = words[visit.language];
    return visit.show('pages/organisations/organisation.njk', {
      title: t.one,
      t,
      name: organisationName(organisation, visit.language),
      isOwn: organisation.policy !== undefined,
      facts: organisationFacts(organisation, visit),
      policy: policyFacts(organisation, visit),
    });
  });
}

/** The organisation that an address names. */
export async function organisationOf({ core, params }: Visit): Promise<Organisation | undefined> {
  return (await findOrganisations(core)).find(({ code }) => code === params['code']);
}

/** A code in words where there are some for it: sectors and nations are an operator's to name. */
function wordOf(texts: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(texts, code) ? (texts[code] ?? code) : code;
}

function organisationFacts({ code, codeSystem, name, sector, nation, part, policy }: Organisation, { language, me }: Visit): readonly Fact[] {
  const t = words[language];
  const changing = policy !== undefined && me.role === 'administrator' ? { href: `/organisations/${encodeURIComponent(code)}/names`, action: t.change } : {};
  return [
    { key: t.facts.nameEn, value: name.en, ...changing },
    { key: t.facts.nameCy, value: name.cy ?? t.noWelshName, ...changing },
    { key: t.facts.code, value: code, lines: [t.codeSystems[codeSystem]] },
    { key: t.facts.sector, value: wordOf(t.sectors, sector) },
    { key: t.facts.nation, value: wordOf(t.nations, nation) },
    { key: t.facts.part, value: t.parts[part] },
  ];
}

function policyFacts({ code, policy }: Organisation, { language, me }: Visit): readonly Fact[] {
  if (policy === undefined) return [];
  const t = words[language];
  const changing = me.role === 'information-governance-lead' ? { href: `/organisations/${encodeURIComponent(code)}/policy`, action: t.change } : {};
  const { trainingMonths, confirmMonths, graceDays, vettingNeeded } = policy;
  return [
    { key: t.policyFacts.trainingMonths, value: t.months(trainingMonths), ...changing },
    { key: t.policyFacts.confirmMonths, value: t.months(confirmMonths), ...changing },
    { key: t.policyFacts.graceDays, value: t.days(graceDays), ...changing },
    { key: t.policyFacts.vettingNeeded, value: vettingNeeded ? t.vetting.needed : t.vetting.notNeeded, ...changing },
  ];
}
