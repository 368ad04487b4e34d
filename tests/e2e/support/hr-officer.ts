import { test as base } from "@playwright/test";
import { openAccount, signInFirst } from "./newcomers";

type StorageState = Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;

/** Tests on the empty portal whose page belongs to an HR officer of their own, who signed in once. */
export const test = base.extend<object, { readonly hrState: StorageState }>({
  hrState: [
    async ({ browser }, use, { workerIndex }) => {
      const context = await browser.newContext({
        baseURL: process.env.BINA_E2E_EMPTY_URL ?? "",
        javaScriptEnabled: true,
      });
      const page = await context.newPage();
      // A worker that follows one which failed finds the account of the other taken.
      const nip = `19790317200501${1 + (workerIndex % 2)}${String(501 + workerIndex)}`;
      await signInFirst(page, nip, await openAccount({ nip, name: "Nurhayati Uji", role: "sdm" }));
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: "worker" },
  ],
  storageState: ({ hrState }, use) => use(hrState),
});
