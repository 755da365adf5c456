import { brokerRedirectOf, embedHost, iconUrlOf, paneUrlOf, resourceOf, scopeOf, tabUrlOf } from '../app/addresses.ts';
import type { MicrosoftApp } from '../app/microsoft-app.ts';
import type { AppTexts } from '../texts/app-texts.ts';
import { packageFiles } from './package-files.ts';

/** Sizes a ribbon asks for (schema 1.29, extensionCommonIcon). */
const ribbonSizes = [16, 32, 80] as const;

/**
 * The unified manifest, schema 1.29: Teams tab, API-based message extension and Outlook pane in English. Its Welsh stands in a file of its own ({@link welshFile}).
 * @see https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json
 */
export const unifiedManifest = (app: MicrosoftApp) => {
  const { deployment, texts, tab, extension } = app;
  return {
    $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version: app.version,
    id: app.id,
    localizationInfo: { defaultLanguageTag: 'en-gb', additionalLanguages: [{ languageTag: 'cy-gb', file: packageFiles.welsh }] },
    developer: { name: deployment.operator, websiteUrl: deployment.pages.about, privacyUrl: deployment.pages.privacy, termsOfUseUrl: deployment.pages.terms },
    name: texts.en.name,
    description: texts.en.description,
    icons: { color: packageFiles.colour, outline: packageFiles.outline },
    accentColor: app.accentColor,
    defaultInstallScope: 'personal',
    staticTabs: [{ entityId: tab.entityId, name: texts.en.tab, contentUrl: tabUrlOf(app), websiteUrl: `${deployment.embedOrigin}${tab.path}`, scopes: ['personal'] }],
    composeExtensions: [
      {
        composeExtensionType: 'apiBased',
        authorization: { authType: 'microsoftEntra', microsoftEntraConfiguration: { supportsSingleSignOn: true } },
        apiSpecificationFile: packageFiles.apiDescription,
        commands: [
          {
            id: extension.commandId,
            type: 'query',
            context: ['compose'],
            title: texts.en.lookUp.title,
            description: texts.en.lookUp.description,
            // Nothing is asked until something is typed.
            initialRun: false,
            apiResponseRenderingTemplateFile: packageFiles.template,
            parameters: [{ name: extension.parameter, title: texts.en.lookUp.parameter, description: texts.en.lookUp.parameterHelp, inputType: 'text', isRequired: true }],
          },
        ],
      },
    ],
    permissions: ['identity'],
    validDomains: [embedHost(app)],
    webApplicationInfo: { id: deployment.clientId, resource: resourceOf(app), nestedAppAuthInfo: [{ redirectUri: brokerRedirectOf(app), scopes: [scopeOf(app)] }] },
    authorization: { permissions: { resourceSpecific: app.permissions.map((name) => ({ name, type: 'Delegated' })) } },
    extensions: [outlook(app, texts.en)],
  };
};

export type UnifiedManifest = ReturnType<typeof unifiedManifest>;

const outlook = (app: MicrosoftApp, texts: AppTexts) => ({
  requirements: { scopes: ['mail'], capabilities: [{ name: 'Mailbox', minVersion: app.pane.mailbox }] },
  runtimes: [
    {
      id: 'pane',
      type: 'general',
      code: { page: paneUrlOf(app) },
      lifetime: 'short',
      actions: [{ id: 'showPane', type: 'openPage', view: 'pane', pinnable: app.pane.pinnable }],
    },
  ],
  ribbons: [
    {
      contexts: ['mailRead'],
      tabs: [
        {
          builtInTabId: 'TabDefault',
          groups: [
            {
              id: 'mastGroup',
              label: texts.outlook.group,
              icons: icons(app),
              controls: [
                {
                  id: 'mastButton',
                  type: 'button',
                  label: texts.outlook.button,
                  icons: icons(app),
                  supertip: { title: texts.outlook.tipTitle, description: texts.outlook.tip },
                  actionId: 'showPane',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  // Outlook on Mac and mobile take the add-in-only manifest; where both are installed this one counts.
  alternates: [{ hide: { customOfficeAddin: { officeAddinId: app.addInId } }, alternateIcons: { icon: { size: 64, url: iconUrlOf(app, 64) }, highResolutionIcon: { size: 64, url: iconUrlOf(app, 128) } } }],
});

const icons = (app: MicrosoftApp) => ribbonSizes.map((size) => ({ size, url: iconUrlOf(app, size) }));
