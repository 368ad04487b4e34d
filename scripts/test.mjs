import { fileURLToPath } from "node:url";
import { bootstrap } from "./bootstrap.mjs";

const [name, ...args] = process.argv.slice(2);

await bootstrap(fileURLToPath(import.meta.url), async () => {
  const { runTests } = await import("./test-run.mjs");
  await runTests(name, args);
});
