import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { processWide } from "./tests/support/process-wide.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

const UNIT = ["tests/unit/**/*.test.{ts,tsx}", "tests/checks/**/*.test.ts"];
const ALONE = UNIT.flatMap((pattern) => processWide(pattern, root));
const unit = {
  environment: "node" as const,
  setupFiles: ["tests/support/fail-on-console.ts"],
  // A busy machine is slow, not wrong.
  testTimeout: 120_000,
};

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    // Vitest leaves a core to itself, of two cores half the machine: what waits there is the tests.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { ...unit, name: "unit", include: UNIT, exclude: ALONE, isolate: false },
      },
      {
        extends: true,
        test: { ...unit, name: "unit-alone", include: ALONE },
      },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/integration-setup.ts"],
          setupFiles: ["tests/support/test-database.ts", "tests/support/fail-on-console.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["lib/domain/**/*.ts", "lib/permissions/**/*.ts"],
      // Whole where the rules of the law are; the floor for the rest rises with each area that is finished.
      thresholds: {
        lines: 75,
        branches: 65,
        "lib/domain/{appraisal,calendar,calibration,career,complaint,credit,forum,hearing,number,people,period}/**":
          {
            lines: 100,
            branches: 100,
          },
        "lib/permissions/{can,complaint-access,giving,grants,roles,viewer}.ts": { lines: 100, branches: 100 },
      },
    },
  },
});
