/**
 * How the flyout and the card are drawn (schema MicrosoftTeams.ResponseRenderingTemplate 1.29). The card that enters the chat is bound to the five fields that are about nobody; a lint rule
 * holds it. Adaptive Card 1.5, the newest that message extensions take.
 */
export const lookUpTemplate = () => ({
  version: '1.0',
  $schema: 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.29/MicrosoftTeams.ResponseRenderingTemplate.schema.json',
  jsonPath: 'results',
  responseLayout: 'list',
  responseCardTemplate: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    // What a screen reader and an old client read out instead.
    fallbackText: '${heading} ${reference}',
    speak: '${heading} ${reference}',
    body: [
      { type: 'TextBlock', text: '${heading}', weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
      { type: 'TextBlock', $when: "${reference != ''}", text: '${reference}', wrap: true, fontType: 'Monospace' },
      { type: 'TextBlock', text: '${note}', wrap: true, isSubtle: true },
    ],
    actions: [{ type: 'Action.OpenUrl', title: '${openText}', url: '${openUrl}' }],
  },
  previewCardTemplate: { title: '${title}', subtitle: '${subtitle}', text: '${text}' },
});
