import { fileURLToPath } from "node:url";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap(fileURLToPath(import.meta.url), async () => {
  const { runPortal } = await import("./run-portal.mjs");
  await runPortal("start");
});
