import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bootstrap } from "./bootstrap.mjs";

const filters = process.argv.slice(2);

await bootstrap(fileURLToPath(import.meta.url), async () => {
  const { generateClient } = await import("./generate-client.mjs");
  const { ROOT } = await import("./root.mjs");
  const { cloneDatabase, dropDatabase, startBenchCluster } = await import("./test-cluster.mjs");
  const { environmentOn, runInForeground } = await import("./with-environment.mjs");

  generateClient();
  const cluster = await startBenchCluster();
  try {
    const files = globSync("tests/bench/*.bench.ts", { cwd: ROOT }).sort();
    for (const file of files.filter((name) => filters.every((filter) => name.includes(filter)))) {
      console.log(`\n${file}`);
      const name = `test_bench_${process.pid}`;
      const env = await environmentOn(await cloneDatabase(cluster.adminUrl, cluster.template, name));
      const code = await runInForeground(file, [], { ...env, BINA_LOG_LEVEL: "error" });
      await dropDatabase(cluster.adminUrl, name);
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    cluster.stop();
  }
});
