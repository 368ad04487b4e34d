import { fileURLToPath } from "node:url";
import { bootstrap } from "./bootstrap.mjs";

await bootstrap(fileURLToPath(import.meta.url), async () => {
  const { generateClient } = await import("./generate-client.mjs");
  const { withDatabase } = await import("./postgres.mjs");
  const { loadSettingsFile } = await import("./settings.mjs");
  const { environmentOn, runInForeground } = await import("./with-environment.mjs");

  loadSettingsFile();
  generateClient();
  process.exitCode = await withDatabase(async (databaseUrl) =>
    runInForeground("lib/cli/main.ts", process.argv.slice(2), await environmentOn(databaseUrl)),
  );
});
