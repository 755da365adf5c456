export { apiDescription } from './extension/api-description.ts';
export { lookUpTemplate } from './extension/template.ts';
