import type { FileReject } from '../files/tally.ts';
import type { CheckReport } from './check-file.ts';
import { ruleTexts } from './rule-texts.ts';

export type Language = 'en' | 'cy';

/** Lines named for one rule and column, at most; the others are counted. */
const mostLines = 20;

const words = {
  en: {
    heading: (name: string) => `Check of ${name}`, held: 'The file would not be loaded.', good: 'Every row would be loaded.', some: 'Some rows would be refused.', none: 'Every row would be refused.',
    counts: (rows: string, good: string, removing: string, refused: string) => `Rows: ${rows}. To load: ${good}. To remove: ${removing}. Refused: ${refused}.`,
    leftOut: (count: string, rule: string) => `Not shared, and so left out, by the rule ${rule}: ${count}.`,
    unread: (places: string) => `Columns that are not in the agreed layout are not read. Their places: ${places}.`,
    line: (lines: string) => `line ${lines}`, lines: (lines: string, more: string) => `lines ${lines}${more === '' ? '' : ` and ${more} more`}`, column: 'Column', row: 'Row', notListed: (count: string) => `${count} further reasons are not listed.`,
    limits: 'Only MAST can say which records are new and what a full file would remove. No value of a row stands in this report.',
  },
  cy: {
    heading: (name: string) => `Gwiriad o ${name}`, held: 'Ni fyddai\'r ffeil yn cael ei llwytho.', good: 'Byddai pob rhes yn cael ei llwytho.', some: 'Byddai rhai rhesi yn cael eu gwrthod.', none: 'Byddai pob rhes yn cael ei gwrthod.',
    counts: (rows: string, good: string, removing: string, refused: string) => `Rhesi: ${rows}. I'w llwytho: ${good}. I'w dileu: ${removing}. Gwrthodwyd: ${refused}.`,
    leftOut: (count: string, rule: string) => `Heb eu rhannu, ac felly wedi'u gadael allan, yn ôl y rheol ${rule}: ${count}.`,
    unread: (places: string) => `Ni ddarllenir colofnau nad ydynt yn y cynllun y cytunwyd arno. Eu lleoedd: ${places}.`,
    line: (lines: string) => `llinell ${lines}`, lines: (lines: string, more: string) => `llinellau ${lines}${more === '' ? '' : ` a ${more} arall`}`, column: 'Colofn', row: 'Rhes', notListed: (count: string) => `Ni restrir ${count} rheswm arall.`,
    limits: "Dim ond MAST all ddweud pa gofnodion sy'n newydd a beth fyddai ffeil lawn yn ei ddileu. Nid oes gwerth o'r un rhes yn yr adroddiad hwn.",
  },
} as const;

/** A report in plain words: what would become of the file, and for each rule what is wrong, what to do and on which lines. */
export function reportText(name: string, report: CheckReport, language: Language): string {
  const say = words[language];
  const number = (count: number): string => count.toLocaleString(language === 'cy' ? 'cy-GB' : 'en-GB');
  const verdict = report.problem !== undefined ? say.held : report.refused === 0 ? say.good : report.refused < report.rows ? say.some : say.none;
  const { problem } = report;
  return [
    say.heading(name),
    verdict,
    ...(problem === undefined ? [] : [`  ${textOf(problem.rule, language)}`, ...placeOf(problem, say)]),
    say.counts(number(report.rows), number(report.good), number(report.removing), number(report.refused)),
    ...Object.entries(report.leftOut).map(([rule, count]) => say.leftOut(number(count), rule)),
    ...(report.unreadColumns.length === 0 ? [] : [say.unread(report.unreadColumns.join(', '))]),
    ...[...Map.groupBy(report.rejects, ({ rule }) => rule)].flatMap(([rule, rejects]) => ['', textOf(rule, language), ...linesOf(rejects, say, number)]),
    ...(report.rejectsNotListed === 0 ? [] : ['', say.notListed(number(report.rejectsNotListed))]),
    '',
    say.limits,
  ].join('\n');
}

function textOf(rule: string, language: Language): string {
  return `${ruleTexts[rule]?.[language] ?? ''} (${rule})`.trimStart();
}

function placeOf({ column, line }: { readonly column?: string; readonly line?: number }, say: (typeof words)[Language]): string[] {
  const place = [column === undefined ? '' : `${say.column} ${column}`, line === undefined ? '' : say.line(String(line))].filter((part) => part !== '').join(', ');
  return place === '' ? [] : [`  ${place}.`];
}

function linesOf(rejects: readonly FileReject[], say: (typeof words)[Language], number: (count: number) => string): string[] {
  return [...Map.groupBy(rejects, ({ column }) => column)].map(([column, those]) => {
    const lines = those.slice(0, mostLines).map(({ line }) => String(line)).join(', ');
    const more = those.length > mostLines ? number(those.length - mostLines) : '';
    return `  ${column === null ? say.row : `${say.column} ${column}`}: ${those.length === 1 ? say.line(lines) : say.lines(lines, more)}.`;
  });
}
