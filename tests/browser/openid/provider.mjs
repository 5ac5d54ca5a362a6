// A real identity provider (npm oidc-provider) on this machine, with its own pages for signing in.
import Provider from "oidc-provider";

export const CLIENT = "ordit";
export const SECRET = "a-secret-of-this-run-only";

/** Listens; `account` may change what is said of whoever signs in, `lie.audience` for whom. */
export async function startProvider(callback) {
  const account = { sub: "neighbour", email: "ada@salt.example", email_verified: true };
  const lie = { audience: undefined };
  const server = await listening();
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, configuration(callback, account));
  provider.use(async (ctx, next) => {
    await next();
    if (lie.audience && ctx.oidc?.route === "token" && ctx.body?.id_token) {
      ctx.body.id_token = await tokenForAnother(provider, ctx.body.id_token, lie.audience);
    }
  });
  server.on("request", provider.callback());
  const stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { issuer, account, lie, stop };
}

function configuration(callback, account) {
  const client = (client_id) => ({
    client_id,
    client_secret: SECRET,
    redirect_uris: [callback],
    response_types: ["code"],
    grant_types: ["authorization_code"],
  });
  return {
    clients: [client(CLIENT), client("another")],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...account, sub: id }) }),
    pkce: { required: () => true },
    cookies: { keys: ["of-this-run-only"] },
  };
}

/** The same token, rightly signed, made out to another client. */
async function tokenForAnother(provider, token, audience) {
  const said = JSON.parse(Buffer.from(token.split(".")[1], "base64url"));
  const client = await provider.Client.find(audience);
  const other = new provider.IdToken({ sub: said.sub }, { client });
  other.scope = "openid";
  other.set("nonce", said.nonce);
  return other.issue({ use: "idtoken" });
}

async function listening() {
  const { createServer } = await import("node:http");
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  return server;
}
