import type { Language } from '../../http/language-of.ts';
import { words } from '../words/words.ts';
import { escapeHtml } from './html.ts';

/** The page that shows the panel. It is the same for every launch: what it is about comes by a POST, once, and is held in memory. */
export const appPage = (language: Language): string => {
  const told = Object.fromEntries(Object.entries(words).map(([lang, { faults: _faults, ...rest }]) => [lang, rest]));
  const own = words[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="mast-words" content="${escapeHtml(JSON.stringify(told))}">
<title>MAST</title>
<link rel="stylesheet" href="/v1/smart/app.css">
<script type="module" src="/v1/embed.js"></script>
<script type="module" src="/v1/smart/app.js"></script>
</head>
<body>
<header><p>MAST</p><button type="button" id="language" hidden></button></header>
<main>
<section class="banner" id="banner" hidden></section>
<div id="said"><h1 tabindex="-1" data-word="title">${escapeHtml(own.title)}</h1><p data-word="opening">${escapeHtml(own.opening)}</p></div>
<noscript><p>${escapeHtml(own.noScript)}</p></noscript>
<div id="panel"></div>
</main>
</body>
</html>
`;
};
