import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const CLIENT = { id: "bina", secret: "a secret of the tests" };

const page = (uid) =>
  `<!doctype html><html lang="id"><title>Masuk</title><form method="post" action="/interaction/${uid}">
  <label>NIP <input name="nip"></label><label>Cara <input name="amr"></label><button>Lanjut</button></form>`;

async function fieldsOf(request) {
  let body = "";
  for await (const part of request) body += part;
  return Object.fromEntries(new URLSearchParams(body));
}

/**
 * A real OpenID Connect provider for the tests, on a port of its own. It asks who one is and believes it: the NIP typed
 * ("subject:NIP" for an identity of another name), and how the person showed it ("pwd mfa").
 *
 * @param {string} portal the address of the portal
 * @returns {Promise<{ settings: Record<string, string>, close: () => Promise<void> }>} settings as the portal reads them
 */
export async function startIdentityProvider(portal) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://localhost:${server.address().port}`;

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [new URL("/masuk/sso/balik", portal).href],
      },
    ],
    cookies: { keys: ["a key of the tests"] },
    claims: { openid: ["sub", "acr", "amr"], profile: ["nip"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600 },
    findAccount: (_ctx, accountId) => {
      const [subject, nip = subject] = accountId.split(":");
      return { accountId, claims: () => ({ sub: accountId, nip }) };
    },
    // Nobody is asked for consent: the portal belongs to the same government.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  provider.on("server_error", (_ctx, error) => console.error(error));

  const answer = provider.callback();
  server.on("request", async (request, response) => {
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url ?? "") ?? [];
    if (!uid) return answer(request, response);
    if (request.method === "GET") return response.setHeader("content-type", "text/html").end(page(uid));
    const { nip, amr } = await fieldsOf(request);
    const login = { accountId: nip, remember: false, amr: amr ? amr.split(" ") : ["pwd"] };
    return provider.interactionFinished(request, response, { login });
  });

  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const settings = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Akun Contoh",
  };
  return { settings, close };
}
