import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { identityOf, isAlive, pidOf } from "../../../scripts/is-alive.mjs";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

async function sleeper(): Promise<ChildProcess & { readonly pid: number }> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  started.push(child);
  await once(child, "spawn");
  if (child.pid === undefined) throw new Error("not started");
  return Object.assign(child, { pid: child.pid });
}

describe("isAlive", () => {
  it("knows a process until it ends", async () => {
    const child = await sleeper();
    const identity = identityOf(child.pid);
    expect(isAlive(identity)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(isAlive(identity)).toBe(false);
    expect(isAlive(identityOf(child.pid))).toBe(false);
  });

  it.runIf(process.platform === "linux")(
    "takes no other program for it that has its number now",
    async () => {
      const { pid } = await sleeper();
      expect(isAlive(`${pid}@1`)).toBe(false);
      expect(isAlive(String(pid))).toBe(false);
      expect(pidOf(`${pid}@1`)).toBe(pid);
    },
  );
});
