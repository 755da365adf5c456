import type { Coverage } from '../core/wire.ts';

export type CoverageSummary = { asked: number; current: number; behind: number; gaps: Coverage[]; notShared: string[] };

/**
 * The coverage in one breath: how many partners were asked, how many are up to date in every feed, how many that do share are `behind` in one, which feeds are not up to date or narrowed by the legal basis, and what is never shared (each
 * thing once). A partner of whose feeds none could be asked does not count as asked.
 */
export const coverageSummary = (coverage: readonly Coverage[]): CoverageSummary => {
  const byPartner = [...Map.groupBy(coverage, (each) => each.organisation.code).values()];
  return {
    asked: byPartner.filter((feeds) => feeds.some((each) => each.state !== 'not-shared')).length,
    current: byPartner.filter((feeds) => feeds.every((each) => each.state === 'current')).length,
    behind: byPartner.filter((feeds) => feeds.some((each) => each.state === 'late' || each.state === 'silent' || each.state === 'suspended')).length,
    gaps: coverage.filter((each) => each.state !== 'current' || each.narrowedByGateway),
    notShared: [...new Set(coverage.flatMap((each) => each.doesNotShare))],
  };
};
