export { entraAuthority, hostOfTenant } from './microsoft-settings.ts';
export type { MicrosoftSettings, PageSettings, Tenant } from './microsoft-settings.ts';
export { unreadClaims } from './unread-claims.ts';
