export { databaseConfig, odataConfig } from './config.ts';
export { caseManagement } from './database/case-management.ts';
export { mappingSchema } from './mapping/mapping-schema.ts';
export { caseManagementOdata } from './odata/case-management-odata.ts';
