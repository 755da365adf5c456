import type { PageSettings } from '@mast/microsoft/settings';

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page of the tab: the same for everybody; its title too, since titles end up in histories and window lists. `script` is one of the built entries, `loader` the panel's where it is shown. */
export const tabPage = ({ settings, script, loader }: { settings: PageSettings; script: string; loader: boolean }): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="mast-microsoft" content="${attribute(JSON.stringify(settings))}">
<title>MAST</title>
${loader ? '<script type="module" src="/v1/embed.js"></script>\n' : ''}<script type="module" src="/v1/teams/assets/${script}"></script>
</head>
<body></body>
</html>
`;
