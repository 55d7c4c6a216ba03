/**
 * Whether a probe must not call an IP address (as Node writes it): what answers to the function itself and to nobody else,
 * such as instance metadata and the Lambda runtime's own API. `own` allows the machine's own loopback (stage local).
 */
export const isForbiddenAddress = (address: string, { own }: { own: boolean }): boolean => {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (plain.startsWith('127.') || plain === '::1') return !own;
  // `::` and what is left of `::ffff:` in hexadecimal say an IPv4 address in another way; no service has such a name.
  // 0.0.0.0/8 reaches the machine itself; 169.254/16, fe80::/10 and fd00:ec2::/32 are link-local and AWS's own services.
  return /^(0\.|169\.254\.|fe[89ab][0-9a-f]:|fd00:ec2:|::)/.test(plain);
};
