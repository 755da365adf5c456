import type { Form } from '../../../http/form.ts';
import { textOf } from '../../../http/form.ts';
import type { Visit } from '../../../page/visit.ts';
import { findFeeds } from '../../feeds/feeds.ts';
import type { Catalogue } from '../../gateways/catalogue.ts';
import { findCatalogue } from '../../gateways/catalogue.ts';
import { findOrganisations, organisationName } from '../../organisations/find-organisations.ts';
import { findUsers } from '../../users/people.ts';
import type { Agreement } from '../agreements.ts';
import { words } from '../words.ts';
import { allowances, documentKinds } from './read-draft.ts';
import { rowFields, rowsOf } from './rows.ts';
import type { RowList } from './rows.ts';

/** Empty rows that a fresh form has after those that are filled. */
const spareRows = { feeds: 2, documents: 1, signatories: 2 } as const;

/** Who can sign: the roles that the core takes a signature from. */
const signingRoles = ['information-governance-lead', 'administrator', 'data-lead'] as const;

/** What the form of a draft shows: as it was sent, where it came back; otherwise the terms of the version that it follows. */
export async function draftForm(visit: Visit, before: Agreement | undefined): Promise<object> {
  const { core, language, common, me, returned } = visit;
  const t = words[language];
  const [organisations, feeds, catalogue, people] = await Promise.all([findOrganisations(core), findFeeds(core), findCatalogue(core), Promise.all(signingRoles.map((role) => findUsers(core, { status: 'active', role })))]);
  const own = me.organisation.code;
  const isReturned = Object.keys(returned.values).length > 0;
  const values = isReturned ? returned.values : begun(before, own);
  const choose = { value: '', text: t.draft.choose };
  const others = organisations.map((each) => ({ value: each.code, text: organisationName(each, language) }));
  const items: Readonly<Record<RowList, readonly { value: string; text: string }[]>> = { feeds: [choose, ...others], documents: [choose, ...documentKinds.map((value) => ({ value, text: t.documentKinds[value] }))], signatories: [choose, ...others] };
  const rows = (list: RowList): readonly object[] => rowsOf(values, list).map(({ row, first, second }) => ({ id: rowFields[list].map((field) => `${field}-${row}`), number: row + 1, items: items[list], first, second }));
  const mayRead = organisations.filter(({ part, code }) => part !== 'contributor' || before?.readers.includes(code) === true);
  const ticked = (name: string): readonly string[] => [values[name] ?? []].flat();
  return {
    before,
    allows: { items: allowances.map((value) => ({ value, text: t.draft.allow[value] })), values: ticked('allows') },
    gatewaysWhich: { items: [{ value: 'all', text: t.draft.gatewaysAll }, { value: 'some', text: t.draft.gatewaysSome }], value: textOf(values, 'gatewaysWhich') },
    gateways: { items: gatewayItems(catalogue, before), values: ticked('gateways') },
    ownFeeds: feeds.map(({ feedId }) => feedId).join(', '),
    rows: { feeds: rows('feeds'), documents: rows('documents'), signatories: rows('signatories') },
    readers: { items: mayRead.map((each) => ({ value: each.code, text: organisationName(each, language) })), values: ticked('readers') },
    colleagues: { items: people.flatMap(({ users }) => users).map(({ accountId, name, role }) => ({ value: accountId, text: name, hint: { text: common.roles[role] } })), values: ticked('ownSignatories') },
  };
}

/** The form as it is begun: empty, or with the terms of the version before. */
function begun(before: Agreement | undefined, own: string): Form {
  const { contributors = [], documents = [], signatories = [], readers = [], gateways = null } = before ?? {};
  const foreign = signatories.filter(({ organisation }) => organisation !== own);
  return {
    ...listed('feeds', contributors.map(({ organisation, feedId }) => [organisation, feedId])),
    ...listed('documents', documents.map(({ kind, sha256 }) => [kind, sha256])),
    ...listed('signatories', foreign.map(({ organisation, accountId }) => [organisation, accountId])),
    ownSignatories: signatories.filter(({ organisation }) => organisation === own).map(({ accountId }) => accountId),
    readers,
    gateways: gateways ?? [],
    gatewaysWhich: before === undefined ? '' : gateways === null ? 'all' : 'some',
    allows: before === undefined ? [] : allowances.filter((name) => ({ review: before.allowsReview, categories: before.allowsCategories, readerLocations: before.allowsReaderLocations, openAcrossAges: before.allowsOpenAcrossAges })[name]),
  };
}

/** Every gateway that can be declared at some time; one that the version before names stays, though the catalogue has it no more. */
function gatewayItems({ gateways }: Catalogue, before: Agreement | undefined): readonly { value: string; text: string; hint?: { text: string } }[] {
  const offered = gateways.filter(({ use }) => use === 'declare');
  const gone = (before?.gateways ?? []).filter((id) => !offered.some((gateway) => gateway.id === id));
  return [...offered.map(({ id, title, source }) => ({ value: id, text: title, ...(source === title ? {} : { hint: { text: source } }) })), ...gone.map((id) => ({ value: id, text: id }))];
}

function listed(list: RowList, entries: readonly (readonly [string, string])[]): Form {
  const spare = Array.from({ length: spareRows[list] }, (): readonly [string, string] => ['', '']);
  const [first, second] = rowFields[list];
  return Object.fromEntries([...entries, ...spare].flatMap(([one, other], row) => [[`${first}-${row}`, one], [`${second}-${row}`, other]]));
}
