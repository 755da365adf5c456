import { BlockList, isIP } from 'node:net';

/** Everything that is not the public network (IANA special-purpose registries, RFC 6890): this machine, private networks, links, clouds' metadata, multicast. */
const special = new BlockList();
const ranges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
];
for (const [address, bits] of ranges) special.addSubnet(address, bits, 'ipv4');

/** Of IPv6 only global unicast is public; in it lie documentation, and tunnels that carry an IPv4 address within. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
const specialSix = new BlockList();
for (const [address, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) specialSix.addSubnet(address, bits, 'ipv6');

/** Whether a request to this IP address leaves for the public network, and so can reach nothing of ours. Anything that is no IP address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  return isIP(address) === 6 && globalUnicast.check(address, 'ipv6') && !specialSix.check(address, 'ipv6');
}
