import type { Environment } from '../core/wire.ts';

/** What the embed server writes into the frame's page: addresses, the host it was made for, and the origins that may frame it. */
export type FrameConfig = { coreUrl: string; hostId: string; origins: string[]; environment: Environment };

/** Reads `<meta name="mast-config">`. Throws where the page has none: it was not served by the embed server. */
export const readFrameConfig = (page: Document): FrameConfig => {
  const content = page.querySelector<HTMLMetaElement>('meta[name="mast-config"]')?.content;
  if (!content) throw new Error('mast-config is missing');
  return JSON.parse(content) as FrameConfig;
};
