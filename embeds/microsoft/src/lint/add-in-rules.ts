import { SaxesParser } from 'saxes';

import type { LintRule, Linted } from './lint-rule.ts';

/** Order of elements where the add-in-only schema is a sequence (learn.microsoft.com, Office add-ins manifest reference): Outlook refuses another, and only Microsoft's online check says so. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'VersionOverrides'],
  Host: ['DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Action: ['SourceLocation', 'SupportsPinning'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

type Seen = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: string[]; text: string };

/** The elements of a document in order of their beginning; a string where it is not well formed. */
const elementsOf = (text: string): Seen[] | string => {
  const parser = new SaxesParser();
  const all: Seen[] = [];
  const open: Seen[] = [];
  let fault = '';
  parser.on('opentag', ({ name, attributes }) => {
    const seen = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(name);
    all.push(seen);
    open.push(seen);
  });
  parser.on('text', (said) => {
    const last = open.at(-1);
    if (last) last.text += said.trim();
  });
  parser.on('closetag', () => void open.pop());
  parser.on('doctype', () => (fault ||= 'a document type'));
  parser.on('error', (error) => (fault ||= error.message));
  parser.write(text).close();
  return fault === '' ? all : fault;
};

const wellFormed = ({ addIn }: Linted): Seen[] => {
  const seen = elementsOf(addIn);
  return typeof seen === 'string' ? [] : seen;
};

export const addInRules: readonly LintRule[] = [
  {
    id: 'add-in-is-well-formed',
    holds: 'The add-in-only manifest is well-formed XML without a document type.',
    faults: ({ addIn }) => {
      const seen = elementsOf(addIn);
      return typeof seen === 'string' ? [seen] : [];
    },
  },
  {
    id: 'add-in-is-in-order',
    holds: 'Its elements stand in the order of their schema, and none that the schema does not know.',
    faults: (given) =>
      wellFormed(given).flatMap(({ name, children }) => {
        const sequence = sequences[name];
        if (sequence === undefined || (name === 'Host' && children.length === 0)) return [];
        const places = children.map((child) => sequence.indexOf(child));
        return places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0)) ? [] : [`${name}: ${children.join(', ')}`];
      }),
  },
  {
    id: 'add-in-names-what-it-has',
    holds: 'Every resource that is named is there once, and none is longer than Outlook takes (32 for its id, 125 for a short string, 250 for a long one).',
    faults: (given) => {
      const seen = wellFormed(given);
      const counts = seen.filter(({ name }) => name === 'Resources').length;
      const ids = seen.flatMap(({ name, attributes }) => (['bt:Image', 'bt:Url', 'bt:String'].includes(name) && attributes['id'] !== undefined ? [attributes['id']] : []));
      const named = new Set(seen.flatMap(({ attributes }) => (attributes['resid'] === undefined ? [] : [attributes['resid']])));
      const long = seen.flatMap(({ name, attributes }) => (['bt:String', 'bt:Override'].includes(name) && (attributes['DefaultValue'] ?? attributes['Value'] ?? '').length > 250 ? [String(attributes['id'] ?? attributes['Locale'])] : []));
      return [...[...named].filter((id) => ids.filter((each) => each === id).length !== counts), ...ids.filter((id) => id.length > 32), ...long];
    },
  },
  {
    id: 'add-in-is-the-pane',
    holds: 'It says of the pane what the unified manifest says: name, version, page, button, tip, in both languages, pinned, in shared folders; and is the very add-in that the unified one hides.',
    faults: (given) => {
      const seen = wellFormed(given);
      const { manifest, welsh } = given;
      const [outlook] = manifest.extensions;
      const button = outlook?.ribbons[0]?.tabs[0]?.groups[0]?.controls[0];
      const values = new Set(seen.flatMap(({ attributes, text }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? '', text]));
      const place = 'extensions[0].ribbons[0].tabs[0].groups[0].controls[0]';
      const expected = {
        id: outlook?.alternates[0]?.hide.customOfficeAddin.officeAddinId,
        version: `${manifest.version}.0`,
        name: manifest.name.short,
        page: outlook?.runtimes[0]?.code.page,
        button: button?.label,
        tip: button?.supertip.description,
        'Welsh button': welsh[`${place}.label`],
        'Welsh tip': welsh[`${place}.supertip.description`],
        mailbox: outlook?.requirements.capabilities[0]?.minVersion,
      };
      const missing = Object.entries(expected).filter(([what, value]) => (what === 'mailbox' ? !seen.some(({ attributes }) => attributes['MinVersion'] === value) : value === undefined || !values.has(value)));
      const features = ['SupportsPinning', 'SupportsSharedFolders'].filter((name) => !seen.some((each) => each.name === name && each.text === 'true'));
      return [...missing.map(([what]) => what), ...features];
    },
  },
  {
    id: 'add-in-has-its-own-id',
    holds: 'The two manifests have ids of their own, so that one can hide the other.',
    faults: (given) => (given.addIn.includes(`<Id>${given.manifest.id}</Id>`) ? [given.manifest.id] : []),
  },
];
