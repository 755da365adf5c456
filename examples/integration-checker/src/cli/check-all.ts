import { readFileSync } from 'node:fs';

import { askCore } from '../core/ask-core.ts';
import type { CoreWorld } from '../core/ask-core.ts';
import { checkAssertion } from '../check-assertion.ts';
import { explain } from '../explain.ts';
import type { Finding } from '../finding.ts';
import { checkPage } from '../page/check-page.ts';
import { readExchange } from '../read-exchange.ts';
import type { Wish } from './options.ts';
import { readHeaders } from './read-headers.ts';
import type { World } from './world.ts';

/** Everything that was asked for, in one list: the assertion, the page, and what core says. Undefined where there is no assertion to look at. */
export const checkAll = async (wish: Wish, world: World, outside: CoreWorld): Promise<Finding[] | undefined> => {
  const given = await assertionOf(wish, outside);
  if (given === undefined) return undefined;
  const { registration, coreUrl, embedUrl } = world;
  const pageOrigin = wish.page === undefined ? undefined : new URL(wish.page).origin;
  const sentOrigin = given.form ? ({ known: true, origin: given.origin } as const) : pageOrigin !== undefined ? ({ known: true, origin: claimsOrigin(given.assertion) ? pageOrigin : undefined } as const) : ({ known: false } as const);
  const circumstances = { registration, coreUrl, now: outside.now(), sentOrigin, ...(embedUrl === undefined ? {} : { embedUrl }), ...(given.clientId === undefined ? {} : { clientId: given.clientId }) };
  const findings = [...given.findings, ...(await checkAssertion(given.assertion, circumstances))];
  const page = wish.page === undefined || embedUrl === undefined ? [] : await lookAtPage(wish, wish.page, { embedUrl, registration }, outside);
  const isFound = findings.map(explain).some(({ weight }) => weight === 'refusal');
  const origin = sentOrigin.known ? sentOrigin.origin : claimsOrigin(given.assertion) ? registration.origins[0] : undefined;
  const asked = wish['ask-core'] === true ? await askCore({ coreUrl, clientId: given.clientId ?? registration.id, assertion: given.assertion, origin }, outside, isFound) : [];
  return [...findings, ...page, ...asked];
};

type Given = { assertion: string; clientId?: string | undefined; origin?: string | undefined; form: boolean; findings: readonly Finding[] };

const assertionOf = async (wish: Wish, { fetch }: CoreWorld): Promise<Given | undefined> => {
  if (wish.form !== undefined) return { ...readExchange(textOf(wish.form).trim()), form: true };
  const bare = (assertion: string): Given | undefined => (assertion === '' ? undefined : { assertion, form: false, findings: [] });
  if (wish.launch === undefined) return bare(textOf(wish.assertion ?? 0).trim());
  try {
    const { token } = (await (await fetch(wish.launch, { method: 'POST', headers: { origin: new URL(wish.page ?? wish.launch).origin } })).json()) as { token?: unknown };
    return typeof token === 'string' ? bare(token) : undefined;
  } catch {
    return undefined;
  }
};

/** A file's text, or standard input's (0); empty where there is none. */
const textOf = (file: string | 0): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const lookAtPage = async (wish: Wish, url: string, to: Parameters<typeof checkPage>[1], { fetch }: CoreWorld): Promise<Finding[]> => {
  if (wish.headers !== undefined) return checkPage({ url, headers: readHeaders(textOf(wish.headers)) }, to);
  try {
    const reply = await fetch(url);
    return reply.ok ? checkPage({ url: reply.url, headers: new Map(reply.headers), html: await reply.text() }, to) : [{ code: 'page-unreachable' }];
  } catch {
    return [{ code: 'page-unreachable' }];
  }
};

/** Whether the assertion claims an origin: the panel then sends the page's own. */
const claimsOrigin = (assertion: string): boolean => {
  try {
    return 'origin' in (JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8')) as object);
  } catch {
    return false;
  }
};
