import { answerAsCore } from '../governing-examples.ts';
import type { ListedPage } from './listed-page.ts';

/** What is told to the public and to those who answer for how MAST is used: name, path, role. */
const pages: readonly (readonly [name: string, path: string, role: string])[] = [
  ['transparency', '/transparency', 'practitioner'],
  ['who-sees-what', '/who-sees-what', 'data-lead'],
  ['assurance', '/assurance', 'information-governance-lead'],
  ['assurance-pack', '/assurance/2026-10', 'information-governance-lead'],
];

export const listed: readonly ListedPage[] = pages.map(([name, at, role]) => ({ name, at, arm: ({ core }) => answerAsCore(core, role) }));
