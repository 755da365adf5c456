export { fhir } from './fhir.ts';
