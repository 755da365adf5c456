import { answerAsCore, ids } from '../governing-examples.ts';
import { misuseIds } from '../misuse-examples.ts';
import type { ListedPage } from './listed-page.ts';

/** Pages about misuse, with the role that sees most of each: name, path, role. */
const pages: readonly (readonly [name: string, path: string, role: string])[] = [
  ['misuse', '/misuse', 'information-governance-lead'],
  ['misuse-held-up', '/misuse?show=held', 'team-lead'],
  ['misuse-notice', `/misuse/${misuseIds.alert}`, 'information-governance-lead'],
  ['misuse-hold-up', `/misuse/people/${misuseIds.owain}`, 'information-governance-lead'],
  ['misuse-rules', '/misuse/rules', 'information-governance-lead'],
  ['random-looks', '/dip-samples', 'information-governance-lead'],
  ['random-look', `/dip-samples/${misuseIds.sample}`, 'team-lead'],
  ['team-notices', '/owner-notices', 'team-lead'],
  ['team-notices-one', `/owner-notices/${ids.team}`, 'information-governance-lead'],
  ['staff-particulars', '/staff-particulars', 'administrator'],
  ['staff-particulars-without', '/staff-particulars?show=without', 'information-governance-lead'],
  ['staff-particulars-give', `/staff-particulars/${ids.owain}`, 'administrator'],
  ['staff-particulars-forget', `/staff-particulars/${ids.owain}/forget`, 'administrator'],
  ['watch-list', '/watch-list', 'information-governance-lead'],
  ['watch-list-add', '/watch-list/add', 'information-governance-lead'],
  ['watch-list-end', `/watch-list/${misuseIds.watch}/end`, 'information-governance-lead'],
];

/** What rules found, random looks and whose look-ups are watched. */
export const listed: readonly ListedPage[] = pages.map(([name, at, role]) => ({ name, at, arm: ({ core }) => answerAsCore(core, role) }));
