export { makeDatabase, makeSsdDatabase } from './reporting-database.ts';
export type { ReportingDatabase } from './reporting-database.ts';
export { fillSsd, makeSsdAt } from './ssd-at.ts';
