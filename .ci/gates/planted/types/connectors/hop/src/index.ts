export { first } from '../../../core-api/src/index.ts';
export { nothing } from '@mast/core-api/src/inside.ts';
