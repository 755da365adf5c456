import type { Environment } from '../core/wire.ts';
import type { HostFacts } from '../view/view-context.ts';

/**
 * What the embed server writes into the frame's page: addresses, the host it was made for, the origins that may frame it, and what it was told of that host. `assertion` is
 * there only where a host without scripts posted it: the page is then whole, not framed.
 */
export type FrameConfig = { coreUrl: string; hostId: string; origins: string[]; environment: Environment; facts: HostFacts; assertion?: string; postedFrom?: string };

/** Reads `<meta name="mast-config">`. Throws where the page has none: it was not served by the embed server. */
export const readFrameConfig = (page: Document): FrameConfig => {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="mast-config"]');
  const content = meta?.content;
  if (!content) throw new Error('mast-config is missing');
  // A posted assertion is read once and does not stay in the document.
  meta.remove();
  return JSON.parse(content) as FrameConfig;
};
