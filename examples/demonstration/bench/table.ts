import type { BenchRun } from './bench-run.ts';

/** The figures of one run, a line each. */
export function table({ machine, population, ingest, search, match }: BenchRun): string {
  const rows: [string, string][] = [
    ['machine', `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; node ${machine.node}, PostgreSQL ${machine.postgres}; ${machine.commit}${machine.uncommitted ? '+' : ''}; load before ${machine.loadBefore}`],
    ['population', `seed ${population.seed}, ${population.today}: ${population.records} records, ${population.people} people, ${population.households} households`],
  ];
  for (const [name, load] of [['ingest, first load', ingest.first], ['ingest, same listings again', ingest.again]] as const) {
    rows.push([name, `${load.rowsPerSecond} rows/s (${load.batches} batches, p50 ${load.batchMs.p50} p95 ${load.batchMs.p95} ms; ${load.applied} applied, ${load.unchanged} unchanged, ${load.rejected} rejected)`]);
  }
  rows.push(['ingest ratios', `again/first ${ingest.againToFirst}; last/first fifth ${ingest.lastToFirstFifth}`]);
  for (const { clients, searches, searchMs, answersPerSecond, declareMs } of search.rounds) {
    rows.push([`search, ${clients} client${clients === 1 ? '' : 's'}`, `p50 ${searchMs.p50} p95 ${searchMs.p95} p99 ${searchMs.p99} ms (${searches}; ${answersPerSecond} declared answers/s; declare p50 ${declareMs.p50})`]);
  }
  rows.push(['search ratios', `p50 / empty request ${search.p50ToLive}; leaves ${search.auditLeaves} = answers ${search.answers}`]);
  rows.push(['search, answered rightly', Object.entries(search.quality).map(([by, { asked, right }]) => `by ${by} ${right}/${asked}`).join('; ') + `; strangers shown ${search.strangersShown}`]);
  rows.push(['match', `${match.records} records (${match.unlinked} without a person), ${match.people} people as ${match.persons} persons`]);
  for (const [name, figures] of [
    ['  all pairs', match.all],
    ['  between organisations', match.betweenOrganisations],
    ['  baseline, all pairs', match.baseline.all],
    ['  baseline, between', match.baseline.betweenOrganisations],
  ] as const) {
    rows.push([name, `precision ${figures.precision} recall ${figures.recall} F1 ${figures.f1}; false links ${figures.falseLinks}, in household ${figures.falseLinksInHousehold}`]);
  }
  rows.push(['match ratios', `F1 / baseline ${match.f1ToBaseline}; between organisations ${match.f1ToBaselineBetweenOrganisations}`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, text]) => `${name.padEnd(width)}  ${text}`).join('\n')}\n`;
}
