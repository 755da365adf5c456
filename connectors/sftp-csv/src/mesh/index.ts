export { meshCsv } from './mesh-csv.ts';
export { meshCsvConfig } from '../config.ts';
export type { MeshCsvConfig } from '../config.ts';
