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
