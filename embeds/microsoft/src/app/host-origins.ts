/**
 * Whose pages may frame the tab and the pane: Microsoft's own list for Teams, Outlook and Microsoft 365 (learn.microsoft.com, Teams tab requirements, read 2026-11-21). Hosts are moving to
 * `*.cloud.microsoft`. Only for those two pages and the panel inside them.
 */
export const microsoftFrameAncestors: readonly string[] = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** Whether a page of this origin may frame tab and pane: one of Microsoft's, or one that the operator named. `*.` is any name below (CSP level 3, section 6.7.2.8). */
export const isHostOrigin = (origin: string, hostOrigins: readonly string[]): boolean => hostOrigins.includes(origin) || microsoftFrameAncestors.some((source) => isOf(source, origin));

const isOf = (source: string, origin: string): boolean => (source.includes('*.') ? new RegExp(`^https://([a-z0-9-]+\\.)+${source.slice(source.indexOf('*.') + 2).replaceAll('.', '\\.')}$`).test(origin) : source === origin);
