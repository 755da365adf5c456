import type { LintRule } from './lint-rule.ts';

/** The most that the pane needs: the body of the message that is open, and mailboxes that a team shares. */
const mostPermissions: readonly string[] = ['MailboxItem.Read.User', 'Mailbox.SharedFolder'];

export const signInRules: readonly LintRule[] = [
  {
    id: 'resource-is-the-tab',
    holds: 'The resource is api://<host of the tab>/<client id>: Teams refuses another with "App resource defined in manifest and iframe origin do not match".',
    faults: ({ manifest: { webApplicationInfo: info, staticTabs } }) => {
      const expected = `api://${new URL(staticTabs[0]?.contentUrl ?? 'https://none').host}/${info.id}`;
      return info.resource === expected ? [] : [info.resource];
    },
  },
  {
    id: 'redirect-is-an-origin',
    holds: 'The broker’s redirect is brk-multihub:// and the host, without a path: otherwise "The origin is not valid for Nested App Auth".',
    faults: ({ manifest: { webApplicationInfo: info, staticTabs } }) => {
      const expected = `brk-multihub://${new URL(staticTabs[0]?.contentUrl ?? 'https://none').host}`;
      return info.nestedAppAuthInfo.map(({ redirectUri }) => redirectUri).filter((uri) => uri !== expected);
    },
  },
  {
    id: 'scopes-are-ours',
    holds: 'Tokens are asked for MAST’s own API alone: MAST reads nothing of Microsoft Graph.',
    faults: ({ manifest: { webApplicationInfo: info } }) => info.nestedAppAuthInfo.flatMap(({ scopes }) => scopes).filter((scope) => !scope.startsWith(`${info.resource}/`)),
  },
  {
    id: 'least-permissions',
    holds: 'The add-in may read the open message and shared folders, delegated, and nothing else; the tab may learn who is signed in.',
    faults: ({ manifest, addIn }) => [
      ...manifest.authorization.permissions.resourceSpecific.filter(({ name, type }) => !mostPermissions.includes(name) || type !== 'Delegated').map(({ name }) => name),
      ...manifest.permissions.filter((permission) => permission !== 'identity'),
      ...[...addIn.matchAll(/<Permissions>(\w+)/g)].flatMap(([, level = '']) => (level === 'ReadItem' ? [] : [level])),
    ],
  },
  {
    id: 'no-bot',
    holds: 'No bot is registered and no link of a chat is sent to us to be unfurled: an API-based extension needs neither.',
    faults: ({ manifest }) => [
      ...('bots' in manifest ? ['bots'] : []),
      ...manifest.composeExtensions.flatMap((each) => [...('botId' in each ? ['botId'] : []), ...('messageHandlers' in each ? ['messageHandlers'] : []), ...(each.composeExtensionType === 'apiBased' ? [] : [each.composeExtensionType])]),
    ],
  },
];
