import type { SmartFault } from '../smart-fault.ts';
import type { Language } from '../../http/language-of.ts';
import { words } from '../words/words.ts';
import { escapeHtml } from './html.ts';

/** One fault in both languages, the reader's first: the address of a launch that failed is not to be asked for a second time for the sake of its words. No script, and nothing that the EHR or the address said. */
export const errorPage = (fault: SmartFault, language: Language): string => {
  const order: readonly Language[] = language === 'cy' ? ['cy', 'en'] : ['en', 'cy'];
  const section = (lang: Language, level: 'h1' | 'h2'): string => {
    const { faults, code } = words[lang];
    const [heading = '', text = ''] = faults[fault];
    return `<section class="fault" lang="${lang}"><${level}>${escapeHtml(heading)}</${level}><p>${escapeHtml(text)}</p><p class="quiet">${escapeHtml(code)} ${fault}</p></section>`;
  };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>MAST</title>
<link rel="stylesheet" href="/v1/smart/app.css">
</head>
<body>
<header><p>MAST</p></header>
<main>${order.map((lang, at) => section(lang, at === 0 ? 'h1' : 'h2')).join('\n')}</main>
</body>
</html>
`;
};
