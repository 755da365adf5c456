export { mountSmartApp } from './mount-smart-app.ts';
export { algorithmsOf, signingKeysSchema } from './launch/signing-keys.ts';
export { smartServersSchema } from './smart-settings.ts';
export type { SmartServer } from './smart-settings.ts';
export type { Fetch } from '../http/ask-server.ts';
export type { SigningKeys } from './launch/signing-keys.ts';
