/** Where MAST is in Teams: the app's id and its tab, as the manifest says, and the tab's own page for who has no Teams. */
export type TeamsPlace = { readonly appId: string; readonly entityId: string; readonly tabUrl: string };

/**
 * A deep link to the tab (Teams, "deep link to a tab"). It carries a MAST reference or nothing: no name, address, count or agency; the tab checks everything anew.
 */
export const openUrl = ({ appId, entityId, tabUrl }: TeamsPlace, code: string): string => {
  const context = code === '' ? '' : `&context=${encodeURIComponent(JSON.stringify({ subEntityId: code }))}`;
  return `https://teams.microsoft.com/l/entity/${appId}/${entityId}?webUrl=${encodeURIComponent(tabUrl)}&label=MAST${context}`;
};
