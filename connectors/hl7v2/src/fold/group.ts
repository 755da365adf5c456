import type { KeptMessage } from './kept-message.ts';

/** Messages in groups: two that share a key stand together, directly or through others. Each group keeps the order of arrival. */
export function groupMessages<Message extends Pick<KeptMessage, 'keys'>>(messages: readonly Message[]): Message[][] {
  const above = new Map<string, string>();
  const top = (key: string): string => {
    let at = key;
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next;
    return at;
  };
  for (const { keys } of messages) for (const key of keys) above.set(top(key), top(keys[0] ?? key));
  return [...Map.groupBy(messages, ({ keys }) => top(keys[0] ?? '')).values()];
}
