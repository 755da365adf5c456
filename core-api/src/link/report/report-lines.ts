import { evidenceTexts } from '../../match/evidence-texts.ts';
import type { ReportField } from './findings-of.ts';
import { reportFields } from './findings-of.ts';
import type { BetweenReport, Levels, MatchReport, OrganisationReport, PairReport } from './match-report.ts';
import { lacks } from './match-report.ts';
import type { ReportTexts } from './report-texts.ts';
import { reportTexts } from './report-texts.ts';

/** The report for people to read, line by line. */
export function reportLines({ model, organisations, pairs, between }: MatchReport, language: 'en' | 'cy'): string[] {
  const texts = reportTexts[language];
  return [
    texts.title(model),
    '',
    texts.organisations,
    ...columns([[texts.organisation, texts.records, texts.people, texts.duplicated], ...organisations.map(({ source, records, people, duplicated }) => [source, String(records), String(people), counted(duplicated, records)])]),
    ...organisations.flatMap((one) => lackingLines(one, texts)),
    ...pairs.flatMap((pair) => pairLines(pair, texts)),
    ...between.flatMap((one) => betweenLines(one, texts, language)),
    '',
    texts.notice,
  ];
}

function lackingLines({ source, records, lacking, losses }: OrganisationReport, texts: ReportTexts): string[] {
  const lost = Object.entries(losses);
  return [
    '',
    `${texts.lacking}: ${source}`,
    ...columns(lacks.map((lack) => [texts.lacks[lack], counted(lacking[lack], records)])),
    ...(lost.length === 0 ? [] : [texts.losses, ...columns(lost.map(([loss, count]) => [loss, String(count)]))]),
  ];
}

function pairLines({ from, to, all, withOne, withMore, byLack, nhsNumbers }: PairReport, texts: ReportTexts): string[] {
  const row = (name: string, { records, strong, possible, none }: Levels): string[] => [name, String(records), counted(strong, records), counted(possible, records), counted(none, records)];
  return [
    '',
    texts.levels(from, to),
    ...columns([['', texts.records, texts.strong, texts.possible, texts.none], row(texts.all, all), ...lacks.map((lack) => row(`${texts.lacking}: ${texts.lacks[lack]}`, byLack[lack]))]),
    ...columns([[texts.withOne, counted(withOne, all.strong)], [texts.withMore, counted(withMore, all.strong)]]),
    `  ${texts.nhs}: ${texts.nhsRow(nhsNumbers)}`,
  ];
}

function betweenLines({ organisations: [one, other], review, findings }: BetweenReport, texts: ReportTexts, language: 'en' | 'cy'): string[] {
  const rows = reportFields.flatMap(({ field, findings: names }) => {
    const counts = findings[field] ?? {};
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return names.filter((name) => counts[name] !== undefined).map((name) => [`${texts.fields[field]}: ${findingText(field, name, texts, language)}`, counted(counts[name] ?? 0, all)]);
  });
  return ['', texts.between(one, other), ...columns(rows), `  ${texts.review({ pairs: review.pairs, one: review.recordsOfFirst, other: review.recordsOfSecond })}`];
}

function findingText(field: ReportField, finding: string, texts: ReportTexts, language: 'en' | 'cy'): string {
  if (finding === 'unknown') return texts.unknown;
  if (finding === 'elsewhere') return texts.elsewhere;
  return evidenceTexts[field][finding]?.[language] ?? finding;
}

/** A count with its share of a whole. */
function counted(count: number, of: number): string {
  return of === 0 ? String(count) : `${count} (${((100 * count) / of).toFixed(1)}%)`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd());
}
