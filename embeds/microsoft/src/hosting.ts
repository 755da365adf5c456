export { microsoftFrameAncestors } from './app/host-origins.ts';
export { mastIds } from './app/mast-app.ts';
export { iconFile } from './icons/icon-file.ts';
export { iconSizes } from './manifest/add-in-resources.ts';
