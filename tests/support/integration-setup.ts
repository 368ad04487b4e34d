import type { TestProject } from "vitest/node";
import { startTestCluster } from "../../scripts/test-cluster.mjs";

declare module "vitest" {
  interface ProvidedContext {
    testCluster: { readonly adminUrl: string; readonly template: string };
  }
}

/** Starts the PostgreSQL of the integration tests and makes the template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { adminUrl, template, stop } = await startTestCluster();
  project.provide("testCluster", { adminUrl, template });
  return stop;
}
