import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isAlive } from "./is-alive.mjs";

/** Who uses the server on a folder: the last one to leave stops it. Programs that were killed do not count. */
export function postgresUsers(dataDir) {
  const folder = `${dataDir}.users`;
  mkdirSync(folder, { recursive: true });
  const own = path.join(folder, identityOf(process.pid));
  return {
    take: () => writeFileSync(own, ""),
    leave: () => rmSync(own, { force: true }),
    count: () =>
      readdirSync(folder).filter((user) => {
        if (isAlive(user)) return true;
        rmSync(path.join(folder, user), { force: true });
        return false;
      }).length,
  };
}
