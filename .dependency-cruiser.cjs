/** Settings, clock zone, log and addresses stand under everything that is not pure. */
const GROUND = ["lib/env.ts", "lib/log.ts", "lib/time.ts", "lib/paths.ts"];
const READERS = ["lib/services", "lib/queries", "lib/domain", "lib/schemas", "lib/text", "lib/permissions"];
/** Hashes, ciphers and codes: they know the settings and no request. */
const SECRETS = ["cipher", "password-hash", "one-time-code", "secret-token"].map(
  (name) => `lib/auth/${name}.ts`,
);
/** Processes of their own: they open and close the database, seal and verify the trail. */
const PROCESS = [...READERS, ...GROUND, "lib/audit", "lib/db"];
const DRAWN = [
  "components/ui",
  "components/form",
  "lib/domain",
  "lib/permissions",
  "lib/schemas",
  "lib/text",
  "lib/paths.ts",
];

/** Who may import whom, besides itself: section 2 of the architecture. */
const MAY_IMPORT = {
  "lib/domain": [],
  "lib/permissions": ["lib/domain"],
  "lib/schemas": ["lib/domain", "lib/permissions/roles.ts"],
  "lib/text": ["lib/domain", "lib/permissions", "lib/paths.ts", "lib/time.ts"],
  "lib/db": GROUND,
  "lib/audit": ["lib/db", "lib/permissions", "lib/domain", ...GROUND],
  "lib/auth": ["lib/db", "lib/domain", "lib/permissions", ...GROUND],
  "lib/queries": ["lib/db", "lib/domain", "lib/permissions", ...SECRETS, ...GROUND],
  "lib/services": [
    "lib/audit",
    "lib/db",
    "lib/domain",
    "lib/permissions",
    "lib/schemas",
    ...SECRETS,
    ...GROUND,
  ],
  "lib/actions": ["lib/auth", "lib/services", "lib/text", "lib/domain", "lib/permissions", ...GROUND],
  "lib/storage": ["lib/domain", ...GROUND],
  "lib/imports": [...READERS, ...GROUND, "lib/auth/cipher.ts"],
  "lib/exports": [...READERS, ...GROUND],
  "lib/documents": [...READERS, ...GROUND],
  "lib/jobs": [...PROCESS, "lib/imports", "lib/exports", "lib/documents", "lib/storage"],
  "lib/cli": [
    ...PROCESS,
    "lib/imports",
    "lib/exports",
    "lib/storage",
    "lib/jobs/system-context.ts",
    "lib/auth/cipher.ts",
  ],
  "components/ui": [],
  "components/(?!ui/)[^/]+": [...DRAWN, "lib/actions/action-state.ts"],
  "lib/(env|log|time|paths)[.]ts": GROUND,
  "prisma/(seed|demonstration)": [
    ...PROCESS,
    ...SECRETS,
    "lib/cli",
    "lib/imports",
    "lib/storage",
    "prisma/demonstration",
    "tests/factories",
  ],
};

/** Packages that a folder may use; folders that are not named here may use any. `node:` counts as a package. */
const MAY_USE = { "lib/domain": [], "lib/permissions": [], "lib/schemas": ["zod"] };

const OURS = "^(app|components|lib|prisma|scripts|tests)/|^(proxy|instrumentation|next[.]config)[.]ts$";
const asPattern = (names) => names.map((name) => `^${name.replaceAll(".", "[.]")}($|/)`);

const imports = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder} may import ${allowed.join(", ") || "nothing of ours"}`,
  severity: "error",
  // `$1` in the target is the folder itself: components of one area do not import those of another.
  from: { path: `^(${folder})($|/|[.])` },
  to: { path: OURS, pathNot: ["^$1($|/|[.])", ...asPattern(allowed)] },
}));

const packages = Object.entries(MAY_USE).map(([folder, allowed]) => ({
  name: `${folder} may use ${allowed.join(", ") || "no package"}`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: {
    dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
    pathNot: allowed.map((name) => `node_modules/${name}/`),
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...imports,
    ...packages,
    {
      name: "app imports all but db and audit",
      severity: "error",
      from: { path: "^(app/|proxy[.]ts|instrumentation[.]ts)" },
      to: { path: "^lib/(db|audit)/" },
    },
    {
      name: "only lib/db knows Prisma",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/db/" },
      to: { path: "node_modules/(@prisma/|[.]prisma/|prisma/)" },
    },
    {
      name: "the product does not import its tests or scripts",
      severity: "error",
      from: { path: "^(app|components|lib)/|^(proxy|instrumentation|next[.]config)[.]ts$" },
      to: { path: "^(tests|scripts)/" },
    },
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "every import resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    exclude: { path: "^([.]next|[.]data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
