import { embedHost, iconUrlOf, paneUrlOf } from '../app/addresses.ts';
import type { MicrosoftApp } from '../app/microsoft-app.ts';
import { mobileIcons, paneResources, resid } from './add-in-resources.ts';
import type { XmlElement } from './xml.ts';
import { xml, xmlText } from './xml.ts';

const schemas = 'http://schemas.microsoft.com/office';

/**
 * The add-in-only manifest for Outlook on Mac, mobile and perpetual Windows, which do not take the unified one. Says what the unified manifest says of the pane and no more; Microsoft checks
 * it only online, so its order of elements is held by lint rules here (reference: learn.microsoft.com, Office add-ins manifest, OfficeApp and VersionOverrides 1.1).
 */
export const addInXml = (app: MicrosoftApp): string => {
  const { texts, deployment } = app;
  const inBoth = (name: string, en: string, cy: string): XmlElement => xml(name, { DefaultValue: en }, [xml('Override', { Locale: 'cy-GB', Value: cy })]);
  return xmlText(
    xml(
      'OfficeApp',
      { xmlns: `${schemas}/appforoffice/1.1`, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xmlns:bt': `${schemas}/officeappbasictypes/1.0`, 'xmlns:mailappor': `${schemas}/mailappversionoverrides/1.0`, 'xsi:type': 'MailApp' },
      [
        xml('Id', {}, app.addInId),
        xml('Version', {}, `${app.version}.0`),
        xml('ProviderName', {}, deployment.operator),
        xml('DefaultLocale', {}, 'en-GB'),
        inBoth('DisplayName', texts.en.name.short, texts.cy.name.short),
        inBoth('Description', texts.en.description.short, texts.cy.description.short),
        xml('IconUrl', { DefaultValue: iconUrlOf(app, 64) }),
        xml('HighResolutionIconUrl', { DefaultValue: iconUrlOf(app, 128) }),
        xml('SupportUrl', { DefaultValue: deployment.pages.about }),
        xml('AppDomains', {}, [xml('AppDomain', {}, `https://${embedHost(app)}`)]),
        xml('Hosts', {}, [xml('Host', { Name: 'Mailbox' })]),
        xml('Requirements', {}, [xml('Sets', {}, [xml('Set', { Name: 'Mailbox', MinVersion: app.pane.mailbox })])]),
        xml('FormSettings', {}, [xml('Form', { 'xsi:type': 'ItemRead' }, [xml('DesktopSettings', {}, [xml('SourceLocation', { DefaultValue: paneUrlOf(app) }), xml('RequestedHeight', {}, '450')])])]),
        xml('Permissions', {}, 'ReadItem'),
        xml('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Message', FormType: 'Read' }),
        xml('DisableEntityHighlighting', {}, 'true'),
        xml('VersionOverrides', { xmlns: `${schemas}/mailappversionoverrides`, 'xsi:type': 'VersionOverridesV1_0' }, [
          ...overrides(app, false),
          xml('VersionOverrides', { xmlns: `${schemas}/mailappversionoverrides/1.1`, 'xsi:type': 'VersionOverridesV1_1' }, overrides(app, true)),
        ]),
      ],
    ),
  );
};

/** Requirements, hosts and resources; version 1.1 adds pinning, shared folders and mobile. */
const overrides = (app: MicrosoftApp, latest: boolean): XmlElement[] => [
  xml('Requirements', {}, [xml('bt:Sets', { DefaultMinVersion: latest ? app.pane.mailbox : '1.3' }, [xml('bt:Set', { Name: 'Mailbox' })])]),
  xml('Hosts', {}, [
    xml('Host', { 'xsi:type': 'MailHost' }, [
      xml('DesktopFormFactor', {}, [
        ...(latest ? [xml('SupportsSharedFolders', {}, 'true')] : []),
        xml('FunctionFile', { resid: resid.pane }),
        xml('ExtensionPoint', { 'xsi:type': 'MessageReadCommandSurface' }, [xml('OfficeTab', { id: 'TabDefault' }, [group('mastGroup', button(latest))])]),
      ]),
      ...(latest ? [xml('MobileFormFactor', {}, [xml('ExtensionPoint', { 'xsi:type': 'MobileMessageReadCommandSurface' }, [group('mastMobileGroup', mobileButton())])])] : []),
    ]),
  ]),
  paneResources(app),
];

const group = (id: string, control: XmlElement): XmlElement => xml('Group', { id }, [xml('Label', { resid: resid.group }), control]);

const button = (latest: boolean): XmlElement =>
  xml('Control', { 'xsi:type': 'Button', id: 'mastButton' }, [
    xml('Label', { resid: resid.button }),
    xml('Supertip', {}, [xml('Title', { resid: resid.tipTitle }), xml('Description', { resid: resid.tip })]),
    xml('Icon', {}, [16, 32, 80].map((size) => xml('bt:Image', { size: String(size), resid: resid.icon(size) }))),
    xml('Action', { 'xsi:type': 'ShowTaskpane' }, [xml('SourceLocation', { resid: resid.pane }), ...(latest ? [xml('SupportsPinning', {}, 'true')] : [])]),
  ]);

const mobileButton = (): XmlElement =>
  xml('Control', { 'xsi:type': 'MobileButton', id: 'mastMobileButton' }, [
    xml('Label', { resid: resid.button }),
    xml('Icon', { 'xsi:type': 'bt:MobileIconList' }, mobileIcons.map(({ size, scale }) => xml('bt:Image', { size: String(size), scale: String(scale), resid: resid.icon(size * scale) }))),
    xml('Action', { 'xsi:type': 'ShowTaskpane' }, [xml('SourceLocation', { resid: resid.pane })]),
  ]);
