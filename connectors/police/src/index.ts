export { police } from './police.ts';
