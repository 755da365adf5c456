import type { LintRule, Linted } from './lint-rule.ts';
import { textsOf } from './values-of.ts';

const schemes = /^(https?|ftp|data|javascript):/i;
/** Names of machines that no client reaches, or that are nobody's. */
const nowhere = /(^|\.)(localhost|local|internal|test|invalid)$|^(127|10|192\.168|0)\./;

/** Every address a client will fetch. The names of XML and JSON schemas are names, not addresses. */
const addressesOf = ({ manifest, addIn }: Linted): string[] => [
  ...textsOf(manifest).flatMap(({ at, value }) => (schemes.test(value) && at !== '/$schema' ? [value] : [])),
  ...[...addIn.matchAll(/(?:DefaultValue="|<AppDomain>)(\w+:[^"<]*)/g)].flatMap(([, value = '']) => (schemes.test(value) ? [value] : [])),
];

const contentHost = ({ manifest }: Linted): string => hostOf(manifest.staticTabs[0]?.contentUrl ?? '');
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

export const addressRules: readonly LintRule[] = [
  {
    id: 'https-only',
    holds: 'Every address is https; the schema lets http pass.',
    faults: (given) => addressesOf(given).filter((url) => !url.startsWith('https://')),
  },
  {
    id: 'reachable-hosts',
    holds: 'No address of one machine is given to a tenant.',
    faults: (given) => addressesOf(given).filter((url) => nowhere.test(URL.canParse(url) ? new URL(url).hostname : 'localhost')),
  },
  {
    id: 'domains-are-names',
    holds: 'A valid domain is a host name: no scheme, path, port or wildcard, with which any page of a neighbour could stand in the tab.',
    faults: ({ manifest }) => manifest.validDomains.filter((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)),
  },
  {
    id: 'domains-are-ours-alone',
    holds: 'The embed server is the one valid domain.',
    faults: (given) => (given.manifest.validDomains.join() === contentHost(given) ? [] : given.manifest.validDomains),
  },
  {
    id: 'pages-on-one-host',
    holds: 'Tab, web page, pane and API stand on the embed server, which sends their policy.',
    faults: (given) => {
      const { staticTabs, extensions } = given.manifest;
      const pages = [...staticTabs.flatMap((tab) => [tab.contentUrl, tab.websiteUrl]), ...extensions.flatMap((each) => each.runtimes.map(({ code }) => code.page))];
      return pages.filter((url) => hostOf(url) !== contentHost(given));
    },
  },
  {
    id: 'ids-only-in-tab-address',
    holds: 'The tab’s address takes from Teams the language, the theme and the id of a deep link, and nothing about the person or the chat: addresses are kept in logs.',
    faults: ({ manifest }) =>
      manifest.staticTabs.flatMap(({ contentUrl }) => [...contentUrl.matchAll(/\{[^}]*\}/g)].map(([placeholder]) => placeholder).filter((placeholder) => !['{app.locale}', '{app.theme}', '{page.subPageId}'].includes(placeholder))),
  },
  {
    id: 'framed-by-microsoft-alone',
    holds: 'The pages let exactly Microsoft’s hosts frame them (Teams, tab requirements): one too few is a blank tab, one too many a stranger’s frame.',
    faults: ({ frameAncestors }) => [
      ...expectedAncestors.filter((origin) => !frameAncestors.includes(origin)).map((origin) => `${origin} is missing`),
      ...frameAncestors.filter((origin) => !expectedAncestors.includes(origin)).map((origin) => `${origin} is a stranger`),
    ],
  },
];

/** As Microsoft's page of tab requirements lists them (read 2026-11-21): written down a second time on purpose. */
const expectedAncestors: readonly string[] = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];
