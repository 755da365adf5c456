export { hl7v2 } from './hl7v2.ts';
