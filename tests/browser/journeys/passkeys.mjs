// Passkeys by Chromium's virtual authenticator: added, used, removed, and of no use elsewhere.
export const passkeyJourneys = [
  {
    name: "a passkey is added, signs in, and after its removal signs nobody in",
    role: "visitor",
    refusedAt: /\/sign-in\/passkey$/,
    async run(visitor) {
      const { page } = visitor;
      const device = await virtualDevice(page);
      await demoSignIn(visitor);
      await visitor.visit("/me?lang=ca");
      await visitor.fill("Nom de la clau", "Clau de prova");
      await visitor.click("Afegeix una clau d’accés");
      await visitor.reads("Clau d’accés afegida: Clau de prova");
      const { credentials } = await device("getCredentials");
      if (credentials.length !== 1) throw new Error(`${credentials.length} keys on the device`);
      if (!credentials[0].isResidentCredential) throw new Error("the key is not discoverable");
      if (credentials[0].rpId !== "localhost") throw new Error(credentials[0].rpId);

      await signOut(visitor);
      await passkeySignIn(visitor);
      await visitor.reads("Ja has entrat.");
      if (new URL(page.url()).pathname !== "/about/data") throw new Error(page.url());

      await visitor.visit("/me?lang=ca");
      await visitor.reads("Entrada amb una clau d’accés");
      await page.getByRole("link", { name: /^Canvia o treu/ }).click();
      await visitor.click("Treu aquesta clau");
      await visitor.reads("Clau d’accés treta: Clau de prova. Ja no hi pot entrar ningú.");
      await signOut(visitor);
      await passkeySignIn(visitor);
      await visitor.reads("Amb aquesta clau no s’hi ha pogut entrar");
      if (new URL(page.url()).pathname !== "/sign-in/passkey") throw new Error(page.url());
    },
  },
  {
    name: "a passkey that is cancelled says so, and another origin asks for none",
    role: "visitor",
    async run(visitor) {
      const { page } = visitor;
      const device = await virtualDevice(page);
      await visitor.visit("/sign-in?lang=ca");
      await device("setUserVerified", { isUserVerified: false });
      await page.getByRole("button", { name: "Fes servir una clau d’accés" }).click();
      await visitor.reads("Amb aquesta clau no s’hi ha pogut entrar");
      await elsewhere(page);
    },
  },
  {
    name: "a session is ended from another browser, which has to sign in again",
    role: "visitor",
    async run(visitor) {
      const { page } = visitor;
      await demoSignIn(visitor);
      const baseURL = new URL(page.url()).origin;
      const other = await page.context().browser().newContext({ baseURL });
      try {
        const there = await other.newPage();
        await there.goto("/sign-in?lang=ca");
        await there.locator('form[action="/demo/sign-in"] button').first().click();
        await there.getByText("Ja has entrat.").waitFor();
        await visitor.visit("/me?lang=ca");
        const ends = page.getByRole("button", { name: /^Tanca la sessió/ });
        const before = await ends.count();
        const others = page.locator("li", { hasNotText: "aquest" }).filter({ has: ends });
        await others.first().getByRole("button").click();
        await visitor.reads("Sessió tancada");
        if ((await ends.count()) !== before - 1) throw new Error("the list is as long as before");
        await there.goto("/me?lang=ca");
        if (new URL(there.url()).pathname !== "/sign-in") throw new Error(there.url());
      } finally {
        await other.close();
      }
    },
  },
];

/** The same program by its number: passkeys belong to the name, and the browser knows too. */
async function elsewhere(page) {
  const context = await page.context().browser().newContext();
  try {
    const other = await context.newPage();
    await other.goto(`http://127.0.0.1:${new URL(page.url()).port}/sign-in?lang=ca`);
    const told = other.getByText("Les claus d’accés només funcionen a l’adreça pública");
    await told.waitFor();
    const refused = await other.evaluate(() => {
      const publicKey = { challenge: new Uint8Array(32), rpId: "localhost" };
      return navigator.credentials.get({ publicKey }).catch((error) => error.name);
    });
    if (refused !== "SecurityError") throw new Error(`the browser says ${refused}`);
  } finally {
    await context.close();
  }
}

/** A device with a screen lock in this page; gives a function that speaks to it. */
async function virtualDevice(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return (what, more = {}) => session.send(`WebAuthn.${what}`, { authenticatorId, ...more });
}

async function demoSignIn(visitor) {
  await visitor.visit("/sign-in?lang=ca");
  await visitor.page.locator('form[action="/demo/sign-in"] button').first().click();
  await visitor.reads("Ja has entrat.");
}

async function signOut(visitor) {
  await visitor.visit("/?lang=ca");
  await visitor.page.locator("details.menu summary").click();
  await visitor.click("Surt");
  await visitor.reads("Has sortit.");
}

async function passkeySignIn(visitor) {
  await visitor.visit("/sign-in?lang=ca&next=%2Fabout%2Fdata");
  await visitor.page.getByRole("button", { name: "Fes servir una clau d’accés" }).click();
}
