/** By what calls from one address are counted: an IPv4 address; of an IPv6 address its first 64 bits, since whoever has one of them has them all. */
export function addressKey(ip: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(ip)?.[1];
  if (mapped !== undefined || !ip.includes(':')) return mapped ?? ip;
  const [before = '', after] = (ip.split('%')[0] ?? '').toLowerCase().split('::');
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter((word) => word !== ''));
  const gap = after === undefined ? 0 : Math.max(0, 8 - (head?.length ?? 0) - (tail?.length ?? 0));
  const words = [...(head ?? []), ...Array.from({ length: gap }, () => '0'), ...(tail ?? [])];
  return `${words.slice(0, 4).map((word) => word.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
