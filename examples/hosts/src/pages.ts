import type { HostSettings } from './launch.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const whole = (title: string, head: string, body: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<link rel="stylesheet" href="/style.css">\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

const loader = ({ embedUrl }: HostSettings): string => `<script type="module" src="${embedUrl}/v1/embed.js"></script>`;

const panel = ({ hostId, cases }: HostSettings): string => `<mast-panel host="${escape(hostId)}" subject="${escape(cases[0]?.key ?? '')}">MAST cannot be shown here. Phone the agencies instead.</mast-panel>`;

const choices = ({ cases }: HostSettings): string => cases.map(({ key, title }, index) => `<button type="button" data-subject="${escape(key)}" aria-pressed="${String(index === 0)}">${escape(title)}</button>`).join(' ');

export const indexPage = (): string =>
  whole('Three hosts', '', '<main><h1>Three hosts of one panel</h1><ul><li><a href="/plain">Plain HTML</a></li><li><a href="/react">React</a></li><li><a href="/hostile">A host whose scripts are hostile</a></li></ul></main>');

/** Plain HTML: two tags and nine lines of script. */
export const plainPage = (settings: HostSettings): string =>
  whole('Plain host', `${loader(settings)}\n<script type="module" src="/plain.js"></script>`, `<main><h1>Plain HTML</h1><p>${choices(settings)}</p>${panel(settings)}</main>`);

/** React: the element's script first, then the application. */
export const reactPage = (settings: HostSettings): string =>
  whole('React host', `${loader(settings)}\n<script type="module" src="/react.js"></script>`, `<div id="root" data-host="${escape(settings.hostId)}" data-cases="${escape(JSON.stringify(settings.cases.map(({ key, title }) => ({ key, title }))))}"></div>`);

/** The same as the plain one, with a script that runs before all others and takes whatever it can. */
export const hostilePage = (settings: HostSettings): string =>
  whole('Hostile host', `<script src="/hostile.js"></script>\n${loader(settings)}\n<script type="module" src="/plain.js"></script>`, `<main><h1>A host whose scripts are hostile</h1><p>${choices(settings)}</p>${panel(settings)}</main>`);
