import type { z } from 'zod';

import { usualMonths } from '../audit/expiry/usual-months.ts';
import { codeSystemOf, fitsCodeSystem } from '../people/code-system.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { SetupFault } from './setup-fault.ts';
import type { Setup } from './setup-schema.ts';
import { setupSchema } from './setup-schema.ts';

/** The file as a setup, or all that is wrong with it: its form, names that occur twice, and names of things that are not in it. */
export function checkSetup(input: unknown): Result<Setup, readonly SetupFault[]> {
  const parsed = setupSchema.safeParse(input);
  if (!parsed.success) return failed(parsed.error.issues.map(asFault));
  const faults = [...doubles(parsed.data), ...danglers(parsed.data)];
  return faults.length === 0 ? ok(parsed.data) : failed(faults);
}

function asFault(issue: z.core.$ZodIssue): SetupFault {
  return { pointer: `/${issue.path.join('/')}`, rule: issue.code === 'custom' ? issue.message : issue.code };
}

function doubles(setup: Setup): SetupFault[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['organisations', setup.organisations.map(({ code }) => code)],
    ['feeds', setup.feeds.map(({ feedId }) => feedId)],
    ['agreements', setup.agreements.map(({ agreementId, version }) => `${agreementId} ${version}`)],
    ['accounts', setup.accounts.map(({ email }) => email.toLowerCase())],
    ['accounts', setup.accounts.map(({ organisation, staffId }) => `${organisation} ${staffId.replaceAll(/\s+/g, '').toLowerCase()}`)],
    ['hosts', setup.hosts.map(({ id }) => id)],
    ['ehrs', (setup.ehrs ?? []).map(({ issuer, tenant }) => `${issuer} ${tenant ?? ''}`)],
    ['connections', (setup.connections ?? []).map(({ connectionId }) => connectionId)],
    ['portals', (setup.portals ?? []).map(({ clientId }) => clientId)],
    ['connectorClients', [...(setup.portals ?? []).map(({ clientId }) => clientId), ...setup.hosts.map(({ id }) => id), ...(setup.ehrs ?? []).map(({ id }) => id), ...setup.connectorClients.map(({ clientId }) => clientId)]],
  ];
  return lists.flatMap(([list, names]) => (new Set(names).size === names.length ? [] : [{ pointer: `/${list}`, rule: 'unique' }]));
}

function danglers(setup: Setup): SetupFault[] {
  const codes = new Set(setup.organisations.map(({ code }) => code));
  const feeds = new Set(setup.feeds.map(({ organisation, feedId }) => `${organisation} ${feedId}`));
  const hosts = new Set(setup.hosts.map(({ organisation, id }) => `${organisation} ${id}`));
  const faults: SetupFault[] = [];
  const need = (known: boolean, pointer: string, rule: string): void => {
    if (!known) faults.push({ pointer, rule });
  };
  for (const [at, { code, codeSystem }] of setup.organisations.entries()) need(fitsCodeSystem(code, codeSystem ?? codeSystemOf(code)), `/organisations/${at}/code`, 'code-system');
  for (const list of ['feeds', 'accounts', 'hosts', 'connectorClients'] as const) {
    for (const [at, entry] of setup[list].entries()) need(codes.has(entry.organisation), `/${list}/${at}/organisation`, 'organisation-in-file');
  }
  for (const [at, agreement] of setup.agreements.entries()) {
    for (const [n, { organisation, feedId }] of agreement.contributors.entries()) need(feeds.has(`${organisation} ${feedId}`), `/agreements/${at}/contributors/${n}`, 'feed-of-organisation');
    for (const [n, reader] of agreement.readers.entries()) need(codes.has(reader), `/agreements/${at}/readers/${n}`, 'organisation-in-file');
    need(agreement.storageMonths >= agreement.displayMonths, `/agreements/${at}/storageMonths`, 'at-least-display-months');
    need((agreement.searchTermMonths ?? usualMonths.terms) <= (agreement.auditMonths ?? usualMonths.audit), `/agreements/${at}/searchTermMonths`, 'at-most-audit-months');
    need(agreement.validTo === undefined || agreement.validTo >= agreement.validFrom, `/agreements/${at}/validTo`, 'not-before-valid-from');
  }
  for (const [at, { organisation, hosts: named, signIn }] of setup.accounts.entries()) {
    need(signIn === undefined || setup.environment === 'demonstration', `/accounts/${at}/signIn`, 'demonstration-only');
    for (const [n, host] of named.entries()) need(hosts.has(`${organisation} ${typeof host === 'string' ? host : host.id}`), `/accounts/${at}/hosts/${n}`, 'host-of-own-organisation');
  }
  for (const [at, { organisation }] of (setup.ehrs ?? []).entries()) need(codes.has(organisation), `/ehrs/${at}/organisation`, 'organisation-in-file');
  for (const [at, { organisation, issuer }] of (setup.connections ?? []).entries()) {
    need(codes.has(organisation), `/connections/${at}/organisation`, 'organisation-in-file');
    need(issuer.startsWith('https:') || setup.environment === 'demonstration', `/connections/${at}/issuer`, 'https');
  }
  for (const [at, client] of setup.connectorClients.entries()) {
    for (const [n, feedId] of client.feeds.entries()) need(feeds.has(`${client.organisation} ${feedId}`), `/connectorClients/${at}/feeds/${n}`, 'feed-of-organisation');
  }
  return faults;
}
