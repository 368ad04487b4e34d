import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/domain/access/network";

describe("networkOf", () => {
  it.each([
    ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["2001:db8:1:2:3:4:5::", "2001:db8:1:2::/64"],
    ["10.1.2.3", "10.1.2.3"],
    ["::ffff:10.1.2.3", "10.1.2.3"],
    ["0:0:0:0:0:ffff:10.1.2.3", "10.1.2.3"],
    ["unknown", "unknown"],
    ["198609262015051001", "198609262015051001"],
    ["2026-06-15", "2026-06-15"],
    ["a:b", "a:b"],
    ["1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:9"],
    ["1::2::3", "1::2::3"],
    ["1:2:3:4:5:6:7::8", "1:2:3:4:5:6:7::8"],
    ["2001:db8::xyz", "2001:db8::xyz"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("is one for every address of a subscriber, and another one next door", () => {
    const subscriber = (n: number) => networkOf(`2001:db8:1:2:${n.toString(16)}::${n.toString(16)}`);
    expect(new Set([1, 2, 3, 4000].map(subscriber)).size).toBe(1);
    expect(networkOf("2001:db8:1:3::1")).not.toBe(subscriber(1));
  });
});
