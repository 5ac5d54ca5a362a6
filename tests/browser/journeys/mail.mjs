// What coordination does with mail, and where the demo keeps it.
export const mailJourneys = [
  {
    name: "a test mail is refused, corrected, and lies in the demo's outbox",
    role: "coordinator",
    refusedAt: /\/background\/mails\/test$/,
    async run(visitor) {
      const { page } = visitor;
      await visitor.visit("/background?lang=ca");
      await visitor.click("Mira els correus");
      await visitor.fill("Adreça", "ada@salt");
      await visitor.click("Envia la prova");
      await visitor.reads("Això no sembla una adreça de correu");
      if ((await page.getByLabel("Adreça").inputValue()) !== "ada@salt") {
        throw new Error("what was typed is gone");
      }
      await visitor.fill("Adreça", "ada@salt.example");
      await visitor.click("Envia la prova");
      await visitor.reads("La prova surt ara mateix");
      await visitor.click("Bústia de sortida de la demostració");
      await page.getByRole("link", { name: "Prova de correu d’Ordit" }).first().click();
      await visitor.reads("ada@salt.example");
      await visitor.reads("Si llegeixes això, el correu surt bé");
      await page.getByText("El mateix com a HTML").click();
      const source = await page.getByRole("region", { name: "El mateix com a HTML" }).innerText();
      if (!source.includes("<table")) throw new Error("the source is not shown");
    },
  },
];
