export { sftpCsv } from './sftp-csv.ts';
export { sftpCsvConfig } from './config.ts';
export type { SftpCsvConfig } from './config.ts';
export { csvFormat } from './csv-format.ts';
export { layoutSchema } from './layout.ts';
export type { PartnerLayout } from './layout.ts';
