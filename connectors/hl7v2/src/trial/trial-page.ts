import type { Language } from './trial-words.ts';
import { trialWords } from './trial-words.ts';
import { trialTables } from './trial-tables.ts';
import type { Trial } from './try-messages.ts';

const style = 'body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}table{border-collapse:collapse;margin:.5rem 0 2rem}th,td{border-bottom:1px solid #b1b4b6;padding:.3rem 1rem .3rem 0;text-align:left;vertical-align:top}pre{white-space:pre-wrap;background:#f3f2f1;padding:1rem}';

/** A trial as a page of its own that needs nothing else: no script, no picture, no address. */
export function trialPage(trial: Trial, language: Language): string {
  const tables = trialTables(trial, language).map(({ heading, columns, rows }) =>
    `<h2>${escapeHtml(heading)}</h2>\n<table><thead><tr>${columns.map((column) => (column === '' ? '<td></td>' : `<th scope="col">${escapeHtml(column)}</th>`)).join('')}</tr></thead>\n<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`);
  return [
    '<!doctype html>', `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(trialWords.title[language])}</title><style>${style}</style></head><body><main>`,
    `<h1>${escapeHtml(trialWords.title[language])}</h1>`, `<p>${escapeHtml(trialWords.nothingSent[language])}</p>`, ...tables,
    `<h2>${escapeHtml(trialWords.rows[language])}</h2>`, `<pre tabindex="0">${escapeHtml(trial.rows.map((row) => JSON.stringify(row, undefined, 1)).join('\n'))}</pre>`, '</main></body></html>', '',
  ].join('\n');
}

/** A trial as text for a terminal. */
export function trialText(trial: Trial, language: Language): string {
  const tables = trialTables(trial, language).flatMap(({ heading, rows }) => [heading, ...rows.map((row) => `  ${row.filter((cell) => cell !== '').join('  ')}`), '']);
  return [trialWords.title[language], trialWords.nothingSent[language], '', ...tables, trialWords.rows[language], ...trial.rows.map((row) => `  ${JSON.stringify(row)}`)].join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
