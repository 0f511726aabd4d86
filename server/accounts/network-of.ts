import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address lies in: the first 24 bits of IPv4 (also inside IPv6), the first 48 of IPv6, which is what a
 * provider gives to one place. Null for what is no address.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1] ?? plain;
  if (isIPv4(inside)) return `${inside.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(inside)) return null;
  const [head = '', tail] = inside.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    // a dotted end stands for two groups
    const after =
      tail === '' ? [] : tail.split(':').flatMap((one) => (one.includes('.') ? ['0', '0'] : [one]));
    groups.push(...Array<string>(8 - groups.length - after.length).fill('0'), ...after);
  }
  const first = groups.slice(0, 3).map((one) => Number.parseInt(one, 16).toString(16));
  return `${first.join(':')}::/48`;
}
