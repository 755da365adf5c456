import { feeds, organisations, setupFeeds } from '@mast/example-population';
import type { JWK } from 'jose';

import { caseFeed } from './case-feed.ts';
import { ehrCdsEntry, ehrHostEntry, ehrLinkOf } from './ehr.ts';
import { otherHealthFeeds } from './health-feeds.ts';
import { hosts, originsOf, staff } from './people.ts';

/** Display and storage months of the demonstration's one agreement: 12 shown (DESIGN section 4); 36 stored, as the vendor of the first MAST holds. */
const displayMonths = 12;
const storageMonths = 36;
/** Raised with every change of the feeds or organisations below: terms that stand are never changed, and a demonstration that was kept takes the new version. */
const agreementVersion = 3;

export type SetupWish = {
  caseSystemOrigin: string;
  /** Where a page of somebody who tries MAST out is shown. */
  yourOrigins?: readonly string[] | undefined;
  /** First day of the agreement. */
  validFrom: string;
  /** Whether a reporting database stands beside the service. */
  hasReporting: boolean;
  hostKeys: Readonly<Record<string, JWK>>;
  clientKeys: Readonly<Record<string, JWK>>;
  /** The health board's record; absent: there is none. */
  ehr?: { ehrUrl: string; embedUrl: string; keys: readonly JWK[] } | undefined;
  /** By staff id: how each member of staff signs in to MAST itself. */
  signIns?: { passwords: Readonly<Record<string, string>>; totpSecrets: Readonly<Record<string, string>> };
};

/** The demonstration's web application that signs people in: on this machine's loopback address, whatever the port (RFC 8252 section 7.3). */
export const portalClient = { clientId: 'mast-portal', redirectUris: ['http://127.0.0.1/callback'] };


/** Every feed, by whatever way it comes. */
export function allFeeds(hasReporting: boolean): readonly { readonly feedId: string; readonly organisation: string }[] {
  return [...feeds, ...otherFeeds(hasReporting)];
}

function otherFeeds(hasReporting: boolean): readonly ((typeof otherHealthFeeds)[number] | typeof caseFeed)[] {
  return hasReporting ? [...otherHealthFeeds, caseFeed] : otherHealthFeeds;
}

/** The name of the connector client that sends an organisation's feeds. */
export function clientIdOf(organisation: string): string {
  return `connector-${organisation.toLowerCase()}`;
}

/** What an administrator would declare for these partners: the input of `mast setup --file`. Holds public keys only. */
export function setupFile(wish: SetupWish): object {
  const contributing = organisations.filter((organisation) => feeds.some((feed) => feed.organisation === organisation.code));
  return {
    environment: 'demonstration',
    organisations,
    feeds: [...setupFeeds, ...otherFeeds(wish.hasReporting)],
    agreements: [
      {
        agreementId: 'west-glamorgan-and-walsall',
        version: agreementVersion,
        validFrom: wish.validFrom,
        displayMonths,
        storageMonths,
        contributors: allFeeds(wish.hasReporting).map(({ feedId, organisation }) => ({ organisation, feedId })),
        readers: organisations.map(({ code }) => code),
        allowsReview: true,
        allowsOpenAcrossAges: true,
      },
    ],
    accounts: staff.map(({ host, ...person }) => ({ ...person, hosts: linksOf(wish, person.staffId, host), ...signInOf(wish, person.staffId) })),
    portals: [portalClient],
    hosts: [...hosts.map(({ id, organisation }) => ({ id, issuer: id, organisation, origins: originsOf(id, wish), jwks: { keys: [keyOf(wish.hostKeys, id)] } })), ...(wish.ehr === undefined ? [] : [ehrHostEntry(wish.ehr)])],
    ...(wish.ehr === undefined ? {} : { ehrs: [ehrCdsEntry(wish.ehr)] }),
    connectorClients: contributing.map(({ code }) => ({
      clientId: clientIdOf(code),
      organisation: code,
      feeds: allFeeds(wish.hasReporting).filter((feed) => feed.organisation === code).map((feed) => feed.feedId),
      jwks: { keys: [keyOf(wish.clientKeys, clientIdOf(code))] },
    })),
  };
}

/** The hosts that speak for a member of staff, each by its own name for them. */
function linksOf({ ehr }: SetupWish, staffId: string, host: string | undefined): object[] {
  const own = host === undefined ? [] : hosts.filter(({ id, staffOf }) => id === host || staffOf === host).map(({ id }) => ({ id, staffId }));
  const inRecord = ehr && ehrLinkOf(ehr.ehrUrl, staffId);
  return inRecord === undefined ? own : [...own, inRecord];
}

function signInOf({ signIns }: SetupWish, staffId: string): object {
  const [password, totpSecret] = [signIns?.passwords[staffId], signIns?.totpSecrets[staffId]];
  return password === undefined || totpSecret === undefined ? {} : { signIn: { password, totpSecret } };
}

function keyOf(keys: Readonly<Record<string, JWK>>, name: string): JWK {
  const key = keys[name];
  if (key === undefined) throw new Error(`no key was made for ${name}`);
  return key;
}
