import type { MastClient, operations } from '@mast/openapi';

import { valueOf } from '../../core/call-core.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import type { Language } from '../../words/language.ts';
import { words } from './words.ts';

export type Agreement = operations['listAgreements']['responses'][200]['content']['application/json']['agreements'][number];

/** Who sees what was agreed, and signs where they are named. */
export const seeingRoles: readonly Role[] = ['data-lead', 'information-governance-lead', 'administrator'];
/** Who drafts and ends. */
export const draftingRoles: readonly Role[] = ['information-governance-lead'];

/** Every version of the agreements to which the caller's organisation is a party, by agreement, the newest version first. */
export async function findAgreements(core: MastClient): Promise<ReadonlyMap<string, readonly [Agreement, ...Agreement[]]>> {
  const { agreements } = await valueOf(core.GET('/v1/agreements'));
  const found = new Map<string, [Agreement, ...Agreement[]]>();
  for (const one of agreements.toSorted((a, b) => b.version - a.version)) {
    const versions = found.get(one.agreementId);
    if (versions === undefined) found.set(one.agreementId, [one]);
    else versions.push(one);
  }
  return found;
}

/** The versions of the agreement that an address names, the newest first; undefined where the organisation is no party to it. */
export async function versionsOf({ core, params }: Visit): Promise<readonly [Agreement, ...Agreement[]] | undefined> {
  return (await findAgreements(core)).get(params['id'] ?? '');
}

/** The version that an address names. */
export async function versionOf(visit: Visit): Promise<Agreement | undefined> {
  return (await versionsOf(visit))?.find(({ version }) => String(version) === visit.params['version']);
}

/** Whether this version waits for this very account's signature. */
export function waitsFor({ status, signatories, termsSha256 }: Agreement, { me }: Pick<Visit, 'me'>): boolean {
  return status === 'draft' && termsSha256 !== null && signatories.some(({ accountId, signedAt }) => accountId === me.accountId && signedAt === null);
}

/** What the standing of a version means; one that was signed on paper has no signatures here. */
export function stateText({ status, termsSha256 }: Agreement, language: Language): string {
  const t = words[language];
  return status === 'in-force' && termsSha256 === null ? t.paperText : t.stateTexts[status];
}

/** The organisations of a version that share or ask. */
export function partiesOf({ contributors, readers }: Agreement): readonly string[] {
  return [...new Set([...contributors.map(({ organisation }) => organisation), ...readers])];
}

/** Where the pages of an agreement are. */
export function pathOf(agreementId: string, page = ''): string {
  return `/agreements/${encodeURIComponent(agreementId)}${page === '' ? '' : `/${page}`}`;
}

/** Where the pages of a version are. */
export function versionPath({ agreementId, version }: Pick<Agreement, 'agreementId' | 'version'>, page = ''): string {
  return pathOf(agreementId, `versions/${version}${page === '' ? '' : `/${page}`}`);
}
