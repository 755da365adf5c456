export { openRecords } from './open-records.ts';
export { listTableText } from './list-table-text.ts';
