import ipaddr from 'ipaddr.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** A zone names a wire of the machine that saw it. */
const isIpv6Text = (text: string): boolean => text.includes(':') && !text.includes('%');

const readCidr = (text: string): Range | undefined => {
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) return ipaddr.IPv4.parseCIDR(text);
  return isIpv6Text(text) && ipaddr.IPv6.isValidCIDR(text) ? ipaddr.IPv6.parseCIDR(text) : undefined;
};

/** Text as a range: IPv4 only in four decimal parts, an IPv4 address in IPv6 clothes as what it is, one address as the range of it. */
const read = (text: string): Range | undefined => {
  if (text.includes('/')) return readCidr(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return [ipaddr.IPv4.parse(text), 32];
  if (!isIpv6Text(text) || !ipaddr.IPv6.isValid(text)) return undefined;
  const one = ipaddr.process(text);
  return [one, one.kind() === 'ipv4' ? 32 : 128];
};

/** An address or a range in CIDR notation, written in the one way that two of them are compared in; undefined when it is none. */
export const addressRange = (text: string): string | undefined => {
  const found = read(text);
  if (found === undefined) return undefined;
  const [address, bits] = found;
  const network = (address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6).networkAddressFromCIDR(
    `${address.toString()}/${String(bits)}`,
  );
  return `${'toRFC5952String' in network ? network.toRFC5952String() : network.toString()}/${String(bits)}`;
};

export const isIpv6 = (range: string): boolean => range.includes(':');

/** Ranges that mean every address, or some on this side of the internet (RFC 6890). */
const INSIDE: ReadonlySet<string> = new Set([
  'unspecified',
  'private',
  'loopback',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
  'multicast',
  'broadcast',
]);

/** Whether it can be somebody outside. */
export const isOutside = (range: string): boolean => {
  const found = read(range);
  return found !== undefined && !INSIDE.has(found[0].range());
};

/** How many bits its addresses have in common. */
export const prefixOf = (range: string): number => Number(range.replace(/.*\//, ''));

/** Whether the two have an address in common. */
export const isOverlapping = (one: string, other: string): boolean => {
  const [first, second] = [read(one), read(other)];
  if (first?.[0].kind() !== second?.[0].kind() || first === undefined || second === undefined) return false;
  return first[0].match(second[0], Math.min(first[1], second[1]));
};
