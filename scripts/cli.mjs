import { fileURLToPath } from "node:url";
import { bootstrap } from "./bootstrap.mjs";

const args = process.argv.slice(2);

await bootstrap(fileURLToPath(import.meta.url), async () => {
  const { generateClient } = await import("./generate-client.mjs");
  const { withDatabase } = await import("./postgres.mjs");
  const { loadSettingsFile } = await import("./settings.mjs");
  const { isHelp, runCli, showHelp } = await import("./run-cli.mjs");

  loadSettingsFile();
  generateClient();
  process.exitCode = isHelp(args)
    ? await showHelp(args)
    : await withDatabase((databaseUrl) => runCli(databaseUrl, args));
});
