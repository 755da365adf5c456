import type { Linted } from '@mast/microsoft/packages';
import { lint, lintRules, packageFiles } from '@mast/microsoft/packages';
import { beforeAll, describe, expect, test } from 'vitest';

import { exampleDeployment } from './example-deployment.ts';
import { faultsOf, linted, pack } from './packages.ts';
import released from './released.json' with { type: 'json' };

/** A package with one thing changed, deeply copied. */
type Plant = (good: Bent) => void;
type Bent = { manifest: Record<string, never> & Loose; welsh: Record<string, string>; apiDescription: Loose; template: Loose; addIn: string; files: Map<string, Uint8Array>; frameAncestors: string[]; released: { version: string; digest: string }; digest: string };
// A planted fault reaches into documents of many shapes: the one place where a path is a text.
type Loose = { [key: string]: unknown };

const put = (document: unknown, path: string, value: unknown): void => {
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const target = keys.reduce<Loose>((part, key) => part[key] as Loose, document as Loose);
  if (value === undefined) Reflect.deleteProperty(target, last);
  else target[last] = value;
};

const command = 'composeExtensions/0/commands/0';
/** Slashes stand in the path of the API: it is put by hand. */
const ofOperation = (good: Bent): Loose => ((good.apiDescription['paths'] as Loose)['/v1/teams/look-up'] as Loose)['post'] as Loose;
const requestSchema = (good: Bent): Loose => ((good.apiDescription['components'] as Loose)['schemas'] as Loose)['LookUpRequest'] as Loose;

/** One fault for every rule, and more where a rule holds several things. */
const plants: readonly (readonly [rule: string, what: string, plant: Plant])[] = [
  ['https-only', 'a tab over http, which the schema lets pass', (good) => put(good.manifest, 'staticTabs/0/contentUrl', 'http://embeds.mast.example/v1/teams/tab')],
  ['https-only', 'an icon over http in the add-in', (good) => (good.addIn = good.addIn.replace('IconUrl DefaultValue="https:', 'IconUrl DefaultValue="http:'))],
  ['reachable-hosts', 'a developer’s machine', (good) => put(good.manifest, 'developer/websiteUrl', 'https://localhost:4301/about')],
  ['domains-are-names', 'a bare wildcard with a scheme, which the schema lets pass', (good) => put(good.manifest, 'validDomains', ['https://*'])],
  ['domains-are-names', 'a wildcard', (good) => put(good.manifest, 'validDomains', ['*.mast.example'])],
  ['domains-are-ours-alone', 'a second domain', (good) => put(good.manifest, 'validDomains', ['embeds.mast.example', 'cdn.example'])],
  ['pages-on-one-host', 'a pane elsewhere', (good) => put(good.manifest, 'extensions/0/runtimes/0/code/page', 'https://pane.example/v1/outlook/pane')],
  ['ids-only-in-tab-address', 'the user’s name in the address', (good) => put(good.manifest, 'staticTabs/0/contentUrl', 'https://embeds.mast.example/v1/teams/tab?who={user.userPrincipalName}')],
  ['framed-by-microsoft-alone', 'a host forgotten', (good) => void good.frameAncestors.pop()],
  ['framed-by-microsoft-alone', 'any host', (good) => void good.frameAncestors.push('https:')],
  ['resource-is-the-tab', 'the resource of another host', (good) => put(good.manifest, 'webApplicationInfo/resource', 'api://other.example/4f1f7a5e-6c1d-4b52-9d0f-8a3c2e7b1d60')],
  ['redirect-is-an-origin', 'a redirect with a path', (good) => put(good.manifest, 'webApplicationInfo/nestedAppAuthInfo/0/redirectUri', 'brk-multihub://embeds.mast.example/v1/teams/tab')],
  ['scopes-are-ours', 'mail by Graph', (good) => put(good.manifest, 'webApplicationInfo/nestedAppAuthInfo/0/scopes', ['https://graph.microsoft.com/Mail.Read'])],
  ['least-permissions', 'all mail', (good) => put(good.manifest, 'authorization/permissions/resourceSpecific/0/name', 'Mailbox.ReadWrite.User')],
  ['least-permissions', 'all mail in the add-in', (good) => (good.addIn = good.addIn.replace('>ReadItem<', '>ReadWriteMailbox<'))],
  ['no-bot', 'a bot', (good) => put(good.manifest, 'bots', [{ botId: '4f1f7a5e-6c1d-4b52-9d0f-8a3c2e7b1d60', scopes: ['personal'] }])],
  ['no-bot', 'links of every chat', (good) => put(good.manifest, 'composeExtensions/0/messageHandlers', [{ type: 'link', value: { domains: ['embeds.mast.example'], supportsAnonymizedPayloads: true } }])],
  ['named-files-are-packed', 'a package without the API description, as Microsoft’s export makes it', (good) => void good.files.delete(packageFiles.apiDescription)],
  ['nothing-else-is-packed', 'a key that lay about', (good) => void good.files.set('tenant.pem', new Uint8Array([1]))],
  ['files-are-the-described-ones', 'another template than was checked', (good) => void good.files.set(packageFiles.template, new TextEncoder().encode('{}'))],
  ['colour-icon', 'an icon of another size', (good) => void good.files.set(packageFiles.colour, good.files.get(packageFiles.outline) ?? new Uint8Array())],
  ['outline-icon', 'an outline with a ground', (good) => void good.files.set(packageFiles.outline, good.files.get(packageFiles.colour) ?? new Uint8Array())],
  ['outline-icon', 'no picture', (good) => void good.files.set(packageFiles.outline, new Uint8Array([1, 2]))],
  ['api-is-described', 'no description, which the schema lets pass', (good) => put(good.manifest, 'composeExtensions/0/apiSpecificationFile', undefined)],
  ['api-is-described', 'no template', (good) => put(good.manifest, `${command}/apiResponseRenderingTemplateFile`, undefined)],
  ['command-is-an-operation', 'a command of no operation', (good) => put(good.manifest, `${command}/id`, 'search')],
  ['parameters-are-the-api’s', 'a parameter that the API does not take', (good) => put(good.manifest, `${command}/parameters/0/name`, 'text')],
  ['openapi-3.0', 'OpenAPI 3.1', (good) => put(good.apiDescription, 'openapi', '3.1.0')],
  ['no-combinators', 'a nullable field in the manner of 3.1', (good) => put(requestSchema(good), 'properties/query', { anyOf: [{ type: 'string' }, { type: 'null' }] })],
  ['one-required-parameter', 'two boxes', (good) => Object.assign(requestSchema(good), { properties: { query: { type: 'string' }, purpose: { type: 'string' } }, required: ['query', 'purpose'] })],
  ['api-over-https', 'the API over http', (good) => put(good.apiDescription, 'servers', [{ url: 'http://embeds.mast.example' }])],
  ['api-over-https', 'the API of another host', (good) => put(good.apiDescription, 'servers', [{ url: 'https://api.example' }])],
  ['plain-requests', 'a list in the question', (good) => put(requestSchema(good), 'properties/query', { type: 'array', items: { type: 'string' } })],
  ['plain-requests', 'a header to be typed', (good) => (ofOperation(good)['parameters'] = [{ name: 'x-purpose', in: 'header' }])],
  ['plain-requests', 'a schema elsewhere', (good) => put(good.apiDescription, 'components/schemas/LookUpProblem', { $ref: 'https://schemas.example/problem.json' })],
  ['questions-in-bodies', 'the address in the address line', (good) => (ofOperation(good)['parameters'] = [{ name: 'query', in: 'query' }])],
  ['card-is-about-nobody', 'the answer’s title in the card', (good) => put(good.template, 'responseCardTemplate/body/2/text', '${title}')],
  ['card-is-about-nobody', 'the whole answer in the card', (good) => put(good.template, 'responseCardTemplate/body/2/text', '${string($root)}')],
  ['card-is-about-nobody', 'the count in what is read aloud', (good) => put(good.template, 'responseCardTemplate/speak', '${subtitle}')],
  ['preview-is-bound-to-its-own', 'a preview of everything', (good) => put(good.template, 'previewCardTemplate/text', '${openUrl}')],
  ['card-1.5', 'a card of a later kind', (good) => put(good.template, 'responseCardTemplate/version', '1.6')],
  ['card-only-opens', 'a card that sends', (good) => put(good.template, 'responseCardTemplate/actions/0/type', 'Action.Execute')],
  ['card-only-opens', 'a picture that tells who reads', (good) => put(good.template, 'responseCardTemplate/body/0/type', 'Image')],
  ['welsh-is-whole', 'a text without Welsh', (good) => void Reflect.deleteProperty(good.welsh, 'staticTabs[0].name')],
  ['welsh-is-whole', 'Welsh of nothing', (good) => (good.welsh['staticTabs[1].name'] = 'Arall')],
  ['welsh-is-welsh', 'English as Welsh', (good) => (good.welsh['staticTabs[0].name'] = 'Look up')],
  ['languages-are-declared', 'Welsh forgotten', (good) => put(good.manifest, 'localizationInfo/additionalLanguages', [])],
  ['add-in-is-well-formed', 'an element left open', (good) => (good.addIn = good.addIn.replace('</Hosts>', ''))],
  ['add-in-is-in-order', 'permissions before the form', (good) => (good.addIn = good.addIn.replace('<Permissions>ReadItem</Permissions>', '').replace('<FormSettings>', '<Permissions>ReadItem</Permissions><FormSettings>'))],
  ['add-in-is-in-order', 'an element that Outlook does not know', (good) => (good.addIn = good.addIn.replace('<Permissions>', '<Telemetry/><Permissions>'))],
  ['add-in-names-what-it-has', 'a text that is not there', (good) => (good.addIn = good.addIn.replaceAll('resid="tipText"', 'resid="tipWords"'))],
  ['add-in-is-the-pane', 'another page in the add-in', (good) => (good.addIn = good.addIn.replaceAll('/v1/outlook/pane', '/v1/outlook/old'))],
  ['add-in-is-the-pane', 'a pane that cannot be pinned', (good) => (good.addIn = good.addIn.replace('<SupportsPinning>true</SupportsPinning>', ''))],
  ['add-in-is-the-pane', 'no shared mailboxes', (good) => (good.addIn = good.addIn.replace('<SupportsSharedFolders>true</SupportsSharedFolders>', ''))],
  ['add-in-has-its-own-id', 'one id for both', (good) => (good.addIn = good.addIn.replace(/<Id>[^<]*/, '<Id>6d0c1f1c-52bb-4c3e-9a77-0b1f5a6c9e21'))],
  ['version-grows', 'other contents under the version that was given out', (good) => (good.digest = 'other')],
  ['version-grows', 'an earlier version', (good) => (good.released = { version: '1.0.1', digest: 'x' })],
  ['schema-1.29', 'a schema that is not published', (good) => put(good.manifest, 'manifestVersion', '1.30')],
];

describe('lint rules of the packages', { timeout: 60_000 }, () => {
  let good: Linted;
  beforeAll(async () => {
    good = await linted(exampleDeployment, released);
  }, 60_000);

  test('the real package has no fault', () => {
    expect(lint(good)).toEqual([]);
  });

  test.each(plants)('%s: %s', (rule, _what, plant) => {
    const bent = structuredClone(good) as unknown as Bent;
    plant(bent);
    expect(lint(bent as unknown as Linted).map((fault) => fault.split(':')[0])).toContain(rule);
  });

  test('every rule has its planted fault, and every rule says what it holds', () => {
    expect(lintRules.map(({ id }) => id).toSorted()).toEqual([...new Set(plants.map(([rule]) => rule))].toSorted());
    for (const { holds } of lintRules) expect(holds).toMatch(/^[A-Z‘].*\.$/);
    expect(lintRules.length).toBeGreaterThanOrEqual(15);
  });

  test('packing the same twice gives the same bytes; what is listed is what is inside', async () => {
    const [one, other] = [pack(good), pack(await linted(exampleDeployment, released))];
    expect([...one.files.values()].map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual([...other.files.values()].map((bytes) => Buffer.from(bytes).toString('base64')));
    expect(one.contents.map(({ path }) => path)).toEqual(['api/look-up.json', 'api/openapi.json', 'color.png', 'cy-gb.json', 'manifest.json', 'outline.png']);
  });

  test('a fault by the schema is a fault too', async () => {
    expect(await faultsOf(good, async () => ['must not'])).toEqual(['manifest.json: must not', 'cy-gb.json: must not', 'api/look-up.json: must not']);
  });
});
