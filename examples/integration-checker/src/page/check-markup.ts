import type { Finding } from '../finding.ts';

/** Whether the two tags stand in the page's own HTML. A page that makes them by script is beyond this. */
export const checkMarkup = (html: string, self: URL, embed: URL, hostId: string): Finding[] => {
  const text = html.replaceAll(/<!--[\s\S]*?-->/g, '');
  const tag = /<mast-panel\b[^>]*>/i.exec(text)?.[0];
  const host = tag === undefined ? undefined : attribute(tag, 'host');
  const sources = [...text.matchAll(/<script\b[^>]*>/gi)].map(([script]) => attribute(script, 'src') ?? '');
  const isLoaded = sources.some((source) => URL.canParse(source, self.href) && new URL(source, self).href === new URL('/v1/embed.js', embed).href);
  return [
    ...(host === undefined || host === '' ? [{ code: 'page-without-panel' } as const] : host === hostId ? [] : [{ code: 'page-host-other' } as const]),
    ...(isLoaded ? [] : [{ code: 'page-without-script' } as const]),
  ];
};

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)?.slice(1).find((value) => value !== undefined);
