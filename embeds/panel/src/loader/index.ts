export { MastPanel } from './mast-panel.ts';
