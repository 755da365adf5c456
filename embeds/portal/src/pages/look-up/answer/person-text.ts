import type { AgencyRow, Answer, AnswerPerson, Involvement } from '@mast/panel/answer';
import { agencyRows } from '@mast/panel/answer';
import { agoText, bornText, dateText } from '@mast/panel/words';

import type { AgencyText } from './agency-text.ts';
import { agencyText, disputedText } from './agency-text.ts';
import type { Reading } from './reading.ts';

/** The summary line, the rows below it, and how often: the same order as in the panel, the asker's own organisation last. */
export type SummaryText = { readonly heading: string; readonly lastContact: string | undefined; readonly agencies: readonly AgencyText[]; readonly rows: readonly AgencyRow[] };

export function summaryText(involvements: readonly Involvement[], reading: Reading): SummaryText {
  const { panel, language, today, ownCode } = reading;
  const all = agencyRows(involvements);
  const others = all.filter((row) => row.organisation.code !== ownCode);
  const rows = [...others, ...all.filter((row) => row.organisation.code === ownCode)];
  const last = others.map((row) => row.lastContact).toSorted().at(-1);
  return {
    heading: panel.agenciesInvolved(new Set(others.map((row) => row.organisation.code)).size),
    lastContact: last === undefined ? undefined : panel.lastContact(agoText(last, today, panel), dateText(last, language)),
    agencies: rows.map((row) => agencyText(row, reading)),
    rows,
  };
}

/** How often, in disjoint bands that add up. Plain figures: a bar would look like a score. */
export function frequencyText({ frequency, openBeforeWindow }: AnswerPerson, { panel }: Reading): readonly { readonly label: string; readonly count: number }[] {
  return [
    { label: panel.frequency01, count: frequency['0-1'] },
    { label: panel.frequency13, count: frequency['1-3'] },
    { label: panel.frequency36, count: frequency['3-6'] },
    { label: panel.frequency612, count: frequency['6-12'] },
    { label: panel.frequencyOpenBefore, count: openBeforeWindow },
  ];
}

/** Enough to choose somebody by: names, births, addresses and the reasons for and against. No agency, no count. */
export type IdentityText = { readonly personId: string; readonly name: string; readonly otherNames: string; readonly born: string; readonly addresses: readonly string[]; readonly reasons: readonly string[]; readonly band: string; readonly strong: boolean };

export function identityText(person: AnswerPerson, { panel, language }: Reading): IdentityText {
  const [name, ...others] = person.names;
  return {
    personId: person.personId,
    name: name ?? panel.nameUnknown,
    otherNames: others.join(' · '),
    born: bornText(person, { t: panel, lang: language }),
    addresses: person.addresses,
    reasons: person.evidence.map(({ text }) => text),
    band: person.band === 'strong' ? panel.bandStrong : panel.bandPossible,
    strong: person.band === 'strong',
  };
}

/** Why the records are thought to be one person's, and under which names and dates they stand. */
export function evidenceText(person: AnswerPerson, { panel, language }: Reading): readonly { readonly heading: string; readonly items: readonly string[] }[] {
  const of = (scope: 'question' | 'records'): string[] => person.evidence.filter((each) => each.scope === scope).map(({ text }) => text);
  return [
    { heading: panel.evidenceQuestion, items: of('question') },
    { heading: panel.evidenceRecords, items: of('records') },
    { heading: panel.recordedNames, items: person.names },
    { heading: panel.recordedBirths, items: person.datesOfBirth.map((each) => dateText(each, language)) },
  ].filter(({ items }) => items.length > 0);
}

/** Who is said to belong to this person, by the partner that says so; apart from it, who else is recorded at the address. */
export function householdText({ household }: AnswerPerson, coverage: Answer['coverage'], reading: Reading): object | undefined {
  const { panel } = reading;
  if (household === undefined) return undefined;
  const nameOf = (code: string): string => coverage.find((each) => each.organisation.code === code)?.organisation.name ?? code;
  return {
    supplied: household.supplied.map((each) => ({ name: each.name, relation: panel.relation(each.relation, nameOf(each.organisation)), disputed: disputedText(each, reading) })),
    inferred: household.inferred.map((each) => ({ name: each.name, evidence: each.evidence, disputed: disputedText(each, reading) })),
    notInferred: household.notInferred === undefined ? undefined : household.notInferred === 'communal' ? panel.householdCommunal : panel.householdCrowded,
  };
}
