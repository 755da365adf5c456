import { answerAsCore, ids } from '../governing-examples.ts';
import { roomIds } from '../room-ids.ts';
import type { ListedPage } from './listed-page.ts';

/** Pages about organisations, agreements and what keeps them, with the role that sees most of each: name, path, role. */
const pages: readonly (readonly [name: string, path: string, role: string])[] = [
  ['organisations', '/organisations', 'practitioner'],
  ['organisation-own', '/organisations/W06000011', 'administrator'],
  ['organisation-other', '/organisations/7A3', 'practitioner'],
  ['organisation-names', '/organisations/W06000011/names', 'administrator'],
  ['organisation-policy', '/organisations/W06000011/policy', 'information-governance-lead'],
  ['agreements', '/agreements', 'information-governance-lead'],
  ['agreement', '/agreements/west-glamorgan', 'information-governance-lead'],
  ['agreement-version', '/agreements/west-glamorgan/versions/2', 'information-governance-lead'],
  ['agreement-paper', '/agreements/west-glamorgan/versions/1', 'data-lead'],
  ['agreement-sign', '/agreements/west-glamorgan/versions/2/sign', 'data-lead'],
  ['agreement-facts', '/agreements/west-glamorgan/versions/2/facts', 'data-lead'],
  ['agreement-end', '/agreements/west-glamorgan/end', 'information-governance-lead'],
  ['agreement-next', '/agreements/west-glamorgan/next', 'information-governance-lead'],
  ['agreement-new', '/new-agreement', 'information-governance-lead'],
  ['sign-in-rules', '/sign-in-rules', 'administrator'],
  ['sign-in-rules-change', '/sign-in-rules/change', 'information-governance-lead'],
  ['outcome-figures', '/outcome-figures', 'information-governance-lead'],
  ['outcome-figures-measured', '/outcome-figures/measured', 'administrator'],
  ['search-quota', '/search-quota', 'information-governance-lead'],
  ['search-quota-change', '/search-quota/change', 'information-governance-lead'],
  ['sessions', '/sessions', 'practitioner'],
  ['session-ends', '/session-ends', 'administrator'],
  ['user-sign-out', `/users/${ids.owain}/sign-out`, 'administrator'],
  ['factor-resets', '/factor-resets', 'administrator'],
  ['factor-reset', `/factor-resets/${roomIds.reset}`, 'administrator'],
  ['teams', '/teams', 'administrator'],
  ['team', `/teams/${ids.team}`, 'administrator'],
  ['team-new', '/new-team', 'administrator'],
  ['machines', '/machines', 'administrator'],
  ['machine', '/machines/connector-cwm', 'data-lead'],
  ['machine-host', '/machines/tawe-host', 'administrator'],
  ['machine-new-key', '/machines/connector-cwm/new-key', 'data-lead'],
  ['machine-revoke', '/machines/connector-cwm/revoke', 'data-lead'],
  ['machine-suspend', '/machines/connector-cwm/suspend', 'data-lead'],
  ['machine-resume', '/machines/tawe-host/resume', 'administrator'],
  ['machine-key', `/machine-keys/${roomIds.keyRequest}`, 'administrator'],
  ['directory', '/directory', 'data-lead'],
  ['directory-entry', `/directory/${roomIds.entry}`, 'data-lead'],
  ['directory-new', '/new-directory-entry', 'data-lead'],
  ['directory-withdraw', `/directory/${roomIds.entry}/withdraw`, 'data-lead'],
  ['project-contacts', '/project-contacts', 'administrator'],
  ['project-contact', '/project-contacts/caldicott-guardian', 'administrator'],
];

/** Organisations, agreements and what keeps them. */
export const listed: readonly ListedPage[] = pages.map(([name, at, role]) => ({ name, at, arm: ({ core }) => answerAsCore(core, role) }));
