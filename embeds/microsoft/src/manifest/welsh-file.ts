import type { AppTexts } from '../texts/app-texts.ts';

/** The strings of the unified manifest in another language, by their place in it (schema MicrosoftTeams.Localization 1.29). The English keys are those of {@link localisable}. */
export const welshFile = (texts: AppTexts): Record<string, string> => ({
  $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json',
  ...placed(texts),
});

/** A language's strings by their place in the manifest. */
export const placed = (texts: AppTexts): Record<string, string> => ({
  'name.short': texts.name.short,
  'name.full': texts.name.full,
  'description.short': texts.description.short,
  'description.full': texts.description.full,
  'staticTabs[0].name': texts.tab,
  'composeExtensions[0].commands[0].title': texts.lookUp.title,
  'composeExtensions[0].commands[0].description': texts.lookUp.description,
  'composeExtensions[0].commands[0].parameters[0].title': texts.lookUp.parameter,
  'composeExtensions[0].commands[0].parameters[0].description': texts.lookUp.parameterHelp,
  'extensions[0].ribbons[0].tabs[0].groups[0].label': texts.outlook.group,
  'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label': texts.outlook.button,
  'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].supertip.title': texts.outlook.tipTitle,
  'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].supertip.description': texts.outlook.tip,
});
