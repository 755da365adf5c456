export { caseManagement } from './case-management.ts';
