export { caseManagement } from './database/case-management.ts';
export { databaseConfig } from './config.ts';
export { mappingSchema } from './mapping/mapping-schema.ts';
