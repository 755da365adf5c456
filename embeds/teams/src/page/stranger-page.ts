import { createHash } from 'node:crypto';

import { cy } from '../tab/strings/strings.cy.ts';
import { en } from '../tab/strings/strings.en.ts';

const style = `:root{color-scheme:light dark}body{margin:0;padding:16px;font:14px/20px 'Segoe UI',system-ui,sans-serif}h1,h2{margin:0 0 8px;font-size:20px;line-height:28px}p{margin:0 0 12px}section+section{margin-top:16px;padding-top:16px;border-top:1px solid currentcolor}a{color:inherit}`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * What stands in a stranger's frame in place of the tab: where it belongs, and the way on, in both languages, at once. It runs nothing, asks nobody and holds nothing, so that anybody may frame it: there is nothing in it
 * to be tricked into. A link leads into a window of its own.
 */
export const strangerPage = (portalUrl: string | undefined, first: 'en' | 'cy'): string => {
  const part = (lang: 'en' | 'cy'): string => {
    const words = lang === 'en' ? en : cy;
    const level = lang === first ? 'h1' : 'h2';
    const link = portalUrl === undefined ? '' : `<p><a href="${escaped(portalUrl)}" target="_blank" rel="noopener noreferrer">${words.openPortal}</a></p>`;
    return `<section lang="${lang}"><${level}>${words.strangerHeading}</${level}><p>${words.strangerText}</p>${link}</section>`;
  };
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>MAST</title>
<style>${style}</style>
</head>
<body><main>${part(first)}${part(first === 'en' ? 'cy' : 'en')}</main></body>
</html>
`;
};

/** Its policy: its own style and nothing else. `frame-ancestors` is left out on purpose. */
export const strangerPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
