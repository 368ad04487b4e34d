const GROUPS = 8;
/** What one subscriber is given of the sixth version: anything longer is theirs to choose. */
const PREFIX_GROUPS = 4;
const GROUP = /^[0-9a-f]{1,4}$/;
const IPV4_MAPPED = /^(?:0{0,4}:){0,5}:?(?:0{1,4}:)*ffff:(\d{1,3}(?:\.\d{1,3}){3})$/;

/**
 * The network behind an address, as a key for limits. An IPv6 address is cut to its /64: a single subscriber has 2⁶⁴
 * addresses and would else get as many times the limit. IPv4 stays whole, also where it is written as IPv6
 * (`::ffff:10.0.0.1`); so does whatever is no address.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, "");
  const [, mapped] = IPV4_MAPPED.exec(plain) ?? [];
  if (mapped !== undefined) return mapped;
  const groups = groupsOf(plain);
  if (groups === null) return address;
  const prefix = groups.slice(0, PREFIX_GROUPS).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${prefix.join(":")}::/64`;
}

/** The eight groups of an IPv6 address with `::` filled up; null for everything else. */
function groupsOf(address: string): readonly string[] | null {
  const halves = address.split("::");
  if (!address.includes(":") || halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = GROUPS - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array<string>(missing).fill("0"), ...tail];
  return groups.every((group) => GROUP.test(group)) ? groups : null;
}
