// Signing in by mail: the code of the demo's outbox lets its coordinator in.
export const signInJourneys = [
  {
    name: "a wrong code is refused, the one in the demo's outbox signs in",
    role: "visitor",
    refusedAt: /\/sign-in\/code$/,
    async run(visitor) {
      const { page } = visitor;
      await visitor.visit("/sign-in?lang=ca&next=%2Fabout%2Fdata");
      const known = await page.locator("main code").innerText();
      await visitor.fill("La teva adreça de correu", known);
      await visitor.click("Envia’m el codi");
      await visitor.reads("Si coneixem l’adreça");
      const code = await mailed(page);
      await visitor.fill("Codi", code === "000000" ? "000001" : "000000");
      await page.locator("main form button").click();
      await visitor.reads("Aquest codi no serveix");
      await visitor.fill("Codi", code);
      await page.locator("main form button").click();
      await visitor.reads("Ja has entrat.");
      if (new URL(page.url()).pathname !== "/about/data") throw new Error(page.url());
    },
  },
];

/** The code in the latest mail of the outbox, once it is there. */
async function mailed(page) {
  const other = await page.context().newPage();
  const subject = other.getByRole("link", { name: "El teu codi per entrar a Ordit" }).first();
  for (let tries = 0; tries < 50 && !(await subject.count()); tries += 1) {
    await other.waitForTimeout(200);
    await other.goto("/demo/outbox?lang=ca");
  }
  await subject.click();
  const text = await other.locator("main").innerText();
  await other.close();
  return text.match(/\b\d{6}\b/)[0];
}
