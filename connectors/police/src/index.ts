export { police } from './police.ts';
export { policeFormat } from './police-format.ts';
