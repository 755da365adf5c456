import { valueOf } from '../../core/call-core.ts';
import type { Visit } from '../../page/visit.ts';

/** The organisation's feeds, to choose one. */
export async function ownFeeds({ core }: Pick<Visit, 'core'>): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const { feeds } = await valueOf(core.GET('/v1/feeds'));
  return feeds.map(({ feedId, name }) => ({ value: feedId, text: name }));
}

/** What a feed is called; one that is no longer there by its id. */
export function feedName(feeds: Awaited<ReturnType<typeof ownFeeds>>, feedId: string): string {
  return feeds.find(({ value }) => value === feedId)?.text ?? feedId;
}
