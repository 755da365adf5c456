import { iconUrlOf, paneUrlOf } from '../app/addresses.ts';
import type { MicrosoftApp } from '../app/microsoft-app.ts';
import type { XmlElement } from './xml.ts';
import { xml } from './xml.ts';

/** Mobile asks for three sizes at three densities each. */
export const mobileIcons = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => ({ size, scale })));

/** Every pixel size that a manifest names. */
export const iconSizes: readonly number[] = [...new Set([16, 32, 64, 80, 128, ...mobileIcons.map(({ size, scale }) => size * scale)])].toSorted((one, other) => one - other);

/** Names of resources, at most 32 characters. */
export const resid = { pane: 'paneUrl', group: 'groupLabel', button: 'buttonLabel', tipTitle: 'tipTitle', tip: 'tipText', icon: (size: number): string => `icon${size}` } as const;

/** Images, addresses and strings of the pane, English with its Welsh. */
export const paneResources = (app: MicrosoftApp): XmlElement => {
  const { en, cy } = app.texts;
  const text = (id: string, english: string, welsh: string): XmlElement => xml('bt:String', { id, DefaultValue: english }, [xml('bt:Override', { Locale: 'cy-GB', Value: welsh })]);
  return xml('Resources', {}, [
    xml('bt:Images', {}, iconSizes.map((size) => xml('bt:Image', { id: resid.icon(size), DefaultValue: iconUrlOf(app, size) }))),
    xml('bt:Urls', {}, [xml('bt:Url', { id: resid.pane, DefaultValue: paneUrlOf(app) })]),
    xml('bt:ShortStrings', {}, [
      text(resid.group, en.outlook.group, cy.outlook.group),
      text(resid.button, en.outlook.button, cy.outlook.button),
      text(resid.tipTitle, en.outlook.tipTitle, cy.outlook.tipTitle),
    ]),
    xml('bt:LongStrings', {}, [text(resid.tip, en.outlook.tip, cy.outlook.tip)]),
  ]);
};
