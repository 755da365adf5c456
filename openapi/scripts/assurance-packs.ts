import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

type Words = { en: string; cy: string };
type Estimate = { severity: number; likelihood: number };
type Hazard = { id: string; trap: Words; cause: string; effect: string; before: Estimate; after: Estimate; controls: { what: string; files: string[] }[]; tests: string[]; stays: string; open?: Words };
type Statement = { says: string; by?: string[]; gap?: string };
type Pack = { title: string; lead: string; sections: { title: string; statements: Statement[] }[] };
type Summary = Record<'title' | 'what' | 'estimates' | 'hazard' | 'before' | 'after' | 'tests' | 'unmapped' | 'open' | 'gaps' | 'draft', Words>;

const docs = new URL('../../docs/', import.meta.url);
const read = (name: string): unknown => parse(readFileSync(new URL(name, docs), 'utf8'));

const severities = ['minor', 'significant', 'considerable', 'major', 'catastrophic'];
const likelihoods = ['very low', 'low', 'medium', 'high', 'very high'];
/** Rows: likelihood, from very low up; columns: severity, from minor up. As the implementation guidance of DCB0129 prints it; the safety officer confirms which matrix holds. */
const matrix = [[1, 1, 2, 2, 3], [1, 2, 2, 3, 4], [2, 2, 3, 3, 4], [2, 3, 3, 4, 5], [3, 4, 4, 5, 5]];
const grades = ['acceptable', 'acceptable where reducing it further costs more than it gains', 'undesirable: only where reducing it further is impractical', 'a control must be added', 'unacceptable'];

/**
 * docs/assurance: hazard log, clinical safety case and DTAC evidence from the tables that people write (docs/hazards.yaml, docs/assurance/*.yaml), the open risks for the monthly pack, and the summary for readers outside, in both languages. That files and tests are there, the
 * gate `hazards` holds; that the tests ran, `npm test`.
 */
export function assurancePacks(): readonly (readonly [path: string, content: string])[] {
  const { hazards } = read('hazards.yaml') as { hazards: Hazard[] };
  const packs = (['clinical-safety', 'dtac'] as const).map((name) => [name, read(`assurance/${name}.yaml`) as Pack] as const);
  const summary = read('assurance/summary.yaml') as Summary;
  const gaps = packs.flatMap(([, { sections }]) => sections.flatMap(({ statements }) => statements.filter(({ gap }) => gap !== undefined))).length;
  return [
    ['docs/assurance/hazard-log.md', hazardLog(hazards)],
    ...packs.map(([name, pack]) => [`docs/assurance/${name}.md`, packPage(name, pack, hazards)] as const),
    ['core-api/data/assurance/open-risks.json', `${JSON.stringify(hazards.filter(({ after, open }) => open !== undefined || gradeOf(after) >= 4).map(({ id, trap, after, open }) => ({ id, trap, grade: gradeOf(after), open: open ?? null })), null, 2)}\n`],
    ...(['en', 'cy'] as const).map((language) => [`docs/assurance/summary.${language}.md`, summaryPage(summary, hazards, gaps, language)] as const),
  ];
}

/** 1 to 5: what the matrix makes of an estimate. */
function gradeOf({ severity, likelihood }: Estimate): number {
  return matrix[likelihood - 1]?.[severity - 1] ?? 0;
}

/** Of T1 to T20, the traps of the domain research. */
function unmapped(hazards: readonly Hazard[]): number {
  return Array.from({ length: 20 }, (_none, at) => `T${at + 1}`).filter((id) => !hazards.some((hazard) => hazard.id === id && hazard.controls.length > 0 && hazard.tests.length > 0)).length;
}

function hazardLog(hazards: readonly Hazard[]): string {
  const estimate = (one: Estimate): string => `${severities[one.severity - 1] ?? ''}, ${likelihoods[one.likelihood - 1] ?? ''}: **${gradeOf(one)}** (${grades[gradeOf(one) - 1] ?? ''})`;
  return [
    '# Hazard log', '',
    'Made from docs/hazards.yaml by `npm run generate`. Severity and likelihood on the five by five of DCB0129, with nothing done and with what stands here. The estimates are the makers’ own: **no clinical safety officer has agreed them**.', '',
    `| likelihood | ${severities.join(' | ')} |`, `|---|${'---|'.repeat(5)}`,
    ...matrix.map((row, at) => `| ${likelihoods[at] ?? ''} | ${row.join(' | ')} |`).toReversed(), '',
    `Traps: ${hazards.length}. Unmapped: **${unmapped(hazards)}**.`, '',
    '| | trap | before | after | tests | open |', '|---|---|---|---|---|---|',
    ...hazards.map(({ id, trap, before, after, tests, open }) => `| [${id}](#${id.toLowerCase()}) | ${trap.en} | ${gradeOf(before)} | ${gradeOf(after)} | ${tests.length} | ${open?.en ?? ''} |`), '',
    ...hazards.flatMap(({ id, trap, cause, effect, before, after, controls, tests, stays, open }) => [
      `## ${id}`, '', `**${trap.en}.** ${cause}`, '', `- Effect: ${effect}`, `- Before: ${estimate(before)}`, `- After: ${estimate(after)}`, `- What stays: ${stays}`, ...(open === undefined ? [] : [`- **Open:** ${open.en}`]), '',
      ...controls.map(({ what, files }) => `- Control: ${what} ${files.map((file) => `\`${file}\``).join(', ')}`), '', ...tests.map((test) => `- Test: \`${test}\``), '',
    ]),
  ].join('\n');
}

function packPage(name: string, { title, lead, sections }: Pack, hazards: readonly Hazard[]): string {
  const gaps = sections.flatMap(({ title: section, statements }) => statements.flatMap(({ says, gap }) => (gap === undefined ? [] : [`- ${section}: ${says} **${gap}**`])));
  const shown = sections.flatMap(({ statements }) => statements).filter(({ by = [] }) => by.length > 0).length;
  return [
    `# ${title}`, '', `Made from docs/assurance/${name}.yaml and docs/hazards.yaml by \`npm run generate\`. Evidence is a file, or words that stand in it; of a test, words of its title (\`core:\` is core-api/src/ and so on, as in docs/asvs.yaml).`, '', lead.trim(), '',
    `Statements with evidence: ${shown}. **Gaps: ${gaps.length}.**`, '', '## Gaps', '', ...gaps, '',
    ...sections.flatMap(({ title: section, statements }) => [
      `## ${section}`, '',
      ...statements.flatMap(({ says, by = [], gap }) => [`- ${says}`, ...by.map((one) => `  - shown by \`${one}\``), ...(gap === undefined ? [] : [`  - **gap:** ${gap}`])]), '',
    ]),
    '## Residual risks', '', `From the [hazard log](hazard-log.md). At 4 or more with their controls, and so for the clinical safety officer to decide on before live use: **${hazards.filter(({ after }) => gradeOf(after) >= 4).map(({ id }) => id).join(', ') || 'none'}**.`, '', '| | trap | grade after | what stays |', '|---|---|---|---|',
    ...hazards.toSorted((a, b) => gradeOf(b.after) - gradeOf(a.after)).map(({ id, trap, after, stays, open }) => `| ${id} | ${trap.en} | ${gradeOf(after)} | ${stays}${open === undefined ? '' : ` **Open:** ${open.en}`} |`), '',
  ].join('\n');
}

function summaryPage(words: Summary, hazards: readonly Hazard[], gaps: number, language: 'en' | 'cy'): string {
  const say = (key: keyof Summary, n = 0): string => words[key][language].trim().replace('{n}', String(n));
  return [
    `# ${say('title')}`, '', ...(language === 'en' ? [] : [`*${say('draft')}*`, '']), say('what'), '', say('estimates'), '',
    `| | ${say('hazard')} | ${say('before')} | ${say('after')} | ${say('tests')} |`, '|---|---|---|---|---|',
    ...hazards.map(({ id, trap, before, after, tests }) => `| ${id} | ${trap[language]} | ${gradeOf(before)} | ${gradeOf(after)} | ${tests.length} |`), '',
    say('unmapped', unmapped(hazards)), '', `## ${say('open')}`, '', say('gaps', gaps), '',
  ].join('\n');
}
