export { checkFile } from './check-file.ts';
export type { CheckReport } from './check-file.ts';
export { checkHeadlineRules } from './headline-rules.ts';
export { checkHeadlineShape } from './headline-shape.ts';
export { ruleTexts } from './rule-texts.ts';
export { runCheck } from './run-check.ts';
export type { CheckFormats, CheckWorld } from './run-check.ts';
