// A community meeting from its plan to what people thought of it, and a group to its successor.
const KEPT = "xarxa-veina";
const CONTEXT = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

export const meetingJourneys = [
  {
    name: "a community meeting is planned, held by two networks, over-booked, attended, evaluated",
    role: "coordinator",
    async run(visitor) {
      const { page } = visitor;
      await newNetwork(visitor);
      const id = await plan(visitor);
      await share(visitor, id);
      await openRegistration(visitor, id);

      const [ada, bet, coia] = [
        await register(page, id, "Ada Proves", "Xarxa inventada"),
        await register(page, id, "Bet Proves", "Xarxa veïna"),
        await register(page, id, "Coia Proves", "Xarxa inventada"),
      ];
      await stands(page, ada, "Confirmada");
      await stands(page, bet, "Confirmada");
      await stands(page, coia, "En llista d’espera");
      await press(page, ada, "Anul·la la inscripció");
      await stands(page, ada, "Anul·lada");
      const offered = await linkInMail(page, "coia", "Hi ha una plaça per a tu", "registration");
      await press(page, offered, "Vull la plaça");
      await stands(page, offered, "Confirmada");

      await attend(visitor, id);
      await evaluate(visitor, id);
    },
  },
  {
    name: "one registers on a phone, by keyboard alone and without scripts",
    role: "coordinator",
    async run(visitor) {
      const { page } = visitor;
      const id = await announce(visitor, "Passejada de prova", { capacity: "5" });
      await openRegistration(visitor, id);
      const phone = await page.context().browser().newContext({ ...CONTEXT, baseURL: origin(page) });
      try {
        const own = await phone.newPage();
        await own.goto(`${await addressOf(page, id)}/register?lang=ca`);
        await fits(own);
        await tabTo(own, "#name");
        await own.keyboard.type("Dolors Proves");
        await tabTo(own, "#address");
        await own.keyboard.type("dolors@proves.example");
        await tabTo(own, "#consent");
        await own.keyboard.press("Space");
        await tabTo(own, "main form .btn");
        await own.keyboard.press("Enter");
        await own.getByRole("heading", { name: "Mira el correu" }).waitFor();
        const link = await linkInMail(page, "dolors", "Confirma la inscripció", "registration");
        await own.goto(`${link}?lang=ca`);
        await tabTo(own, "main form button");
        await own.keyboard.press("Enter");
        await own.locator("#state", { hasText: "Confirmada" }).waitFor();
        await fits(own);
      } finally {
        await phone.close();
      }
    },
  },
  {
    name: "a group ends with its objectives met, and its successor says where it came from",
    role: "coordinator",
    async run({ page: coordination }) {
      await coordination.goto("/?lang=ca");
      const browser = coordination.context().browser();
      const context = await browser.newContext({ baseURL: origin(coordination) });
      try {
        const page = await context.newPage();
        await page.goto("/sign-in?lang=ca");
        await page.getByRole("button", { name: "Aina Cabdell" }).click();
        await page.waitForURL((url) => url.pathname !== "/sign-in");
        const before = await group(page, coordination, "Grup de prova que acaba");
        const after = await group(page, coordination, "Cooperativa de prova que comença");
        await page.goto(`${before}?lang=ca`);
        await page.getByRole("link", { name: "Vida del grup" }).first().click();
        await page.getByText("Proposa un canvi").click();
        await page.getByLabel("Què es proposa").selectOption("converted");
        await page.getByLabel("Motiu", { exact: true }).selectOption("objectives_met");
        await page.getByLabel("Explica-ho").fill("El plec ja és fet: ara compra la cooperativa.");
        await page.getByLabel("En què continua").fill(after);
        await page.getByRole("button", { name: "Posa-ho a decisió" }).click();
        await page.getByLabel("A favor").check();
        await page.getByRole("button", { name: "Respon", exact: true }).click();
        await page.goto(before);
        await page.getByText("Objectius assolits").first().waitFor();
        await page.getByText("Transformat").first().waitFor();
        await page.goto(after);
        await page.getByText("D’on ve").first().waitFor();
        await page.getByRole("link", { name: "Grup de prova que acaba" }).first().waitFor();
      } finally {
        await context.close();
      }
    },
  },
];

async function newNetwork(visitor) {
  const { page } = visitor;
  await visitor.visit("/networks/new?lang=ca");
  await page.locator("#name").fill("Xarxa veïna");
  await page.locator("#network_kind").selectOption("hubs");
  await page.locator("#language").selectOption("ca");
  // Nothing invented is held together with something real.
  await page.locator("#source").fill("invented");
  await visitor.click("Afegeix la xarxa");
  await page.waitForURL((url) => url.pathname.includes(KEPT));
}

/** Several days, the first of which is today, with two parts; gives the id of the activity. */
async function plan(visitor) {
  const { page } = visitor;
  const id = await announce(visitor, "Trobada de prova", {
    capacity: "2",
    ends_on: day(2),
    neighbourhoods: "Raval inventat; Poble-sec inventat",
    legacy: "Un hort que no existeix",
  });
  for (const [title, when, room] of [
    ["Obertura al carrer", day(0), "Plaça"],
    ["Tallers de barri", day(1), "Ateneu"],
  ]) {
    await visitor.visit(`/a/${id}/parts`);
    await page.locator("#title").fill(title);
    await page.locator("#starts_on").fill(when);
    await page.locator("#room").fill(room);
    await visitor.click("Afegeix la part");
    await visitor.reads("La part s’ha afegit.");
  }
  return id;
}

async function announce(visitor, name, fields) {
  const { page } = visitor;
  await visitor.visit("/n/inventada/activities/new?lang=ca&kind=community_meeting");
  await page.locator("#name").fill(name);
  await page.locator("#standing").selectOption("announced");
  await page.locator("#mode").selectOption("in_person");
  await page.locator("#audience").selectOption("public");
  const given = { starts_on: day(0), ends_on: day(1), venue: "Ateneu inventat", ...fields };
  await unfold(page);
  for (const [field, text] of Object.entries(given)) await page.locator(`#${field}`).fill(text);
  await visitor.click("Desa l’activitat");
  const edit = page.getByRole("link", { name: "Edita el programa" });
  const href = await edit.getAttribute("href");
  return href.split("/")[2];
}

/** Another network asks to hold it too, is accepted, and each gives a place. */
async function share(visitor, id) {
  const { page } = visitor;
  await visitor.visit(`/a/${id}/join`);
  await page.getByLabel("Xarxa veïna", { exact: true }).check();
  await visitor.click("Demana-ho");
  await visitor.reads("La petició s’ha enviat.");
  await visitor.visit("/n/inventada/activities/requests");
  const asked = page.locator("li", { hasText: "Trobada de prova" });
  await asked.getByRole("button", { name: "Accepta" }).click();
  await visitor.reads("Ara ho organitzeu plegades.");
  for (const name of ["Xarxa inventada", "Xarxa veïna"]) {
    await visitor.visit(`/a/${id}/owners`);
    const own = page.locator("section.tight", { hasText: name });
    await own.getByLabel("Places que hi posa").fill("1");
    await own.getByRole("button", { name: "Desa" }).click();
    await page.waitForLoadState();
  }
  await visitor.visit(`/agenda?network=${await slugOf(page)}`);
  await visitor.reads("Trobada de prova");
}

/** The slug of the other network, as its own link in the list of owners tells it. */
async function slugOf(page) {
  await page.goto("/directory");
  const found = page.locator(`a[href*="${KEPT}"]`).first();
  const href = (await found.count()) ? await found.getAttribute("href") : "";
  return href.match(new RegExp(`${KEPT}[^/&?]*`))?.[0] ?? KEPT;
}

async function openRegistration(visitor, id) {
  const { page } = visitor;
  await visitor.visit(`/a/${id}/registration/settings`);
  await page.locator("#is_open").check();
  await visitor.click("Desa");
  await visitor.reads("Desat.");
}

/** Registers without an account and proves the address; gives the link. */
async function register(page, id, name, owner) {
  const who = name.split(" ")[0].toLowerCase();
  await asVisitor(page, `${await addressOf(page, id)}/register`, async (own) => {
    await own.locator("#name").fill(name);
    await own.locator("#address").fill(`${who}@proves.example`);
    await own.getByLabel(owner, { exact: true }).check();
    await own.locator("#consent").check();
    await own.getByRole("button", { name: "Envia la inscripció" }).click();
    await own.getByRole("heading", { name: "Mira el correu" }).waitFor();
  });
  const link = await linkInMail(page, who, "Confirma la inscripció", "registration");
  await press(page, link, "Confirma la inscripció");
  return link;
}

async function attend(visitor, id) {
  const { page } = visitor;
  await visitor.visit(`/a/${id}/attendance`);
  await visitor.click("Porta-hi qui s’ha inscrit");
  for (const name of ["Bet Proves", "Coia Proves"]) {
    const own = page.locator("li.row", { hasText: name });
    await own.getByRole("button", { name: "Ha vingut" }).click();
    await page.locator("li.row", { hasText: name }).locator(".tag.good").waitFor();
  }
  await visitor.reads("Han vingut 2 persones");
}

async function evaluate(visitor, id) {
  const { page } = visitor;
  await visitor.visit(`/a/${id}/evaluation`);
  await visitor.click("Demana la valoració");
  for (const [who, useful] of [["bet", "5"], ["coia", "4"]]) {
    const link = await linkInMail(page, who, "Què t’ha semblat?", "evaluation");
    await asVisitor(page, link, async (own) => {
      await own.getByRole("radio", { name: useful, exact: true }).check();
      await own.getByRole("radio", { name: "Sí", exact: true }).check();
      await own.getByLabel("Què te n’emportes?").fill(`Gent nova, diu qui posa un ${useful}`);
      await own.getByRole("button", { name: "Envia la valoració" }).click();
      await own.getByText("Hem desat la teva resposta").waitFor();
    });
  }
  await visitor.visit(`/a/${id}/evaluation`);
  await visitor.reads("2 (100 %)");
  // Of two only their number is told: one could guess who said what.
  await visitor.reads("només se’n diu el nombre");
  for (const own of ["#useful", "#mean", "text=Gent nova"]) {
    if ((await page.locator(own).count()) !== 0) throw new Error(`two are told apart: ${own}`);
  }
}

/** A group that Aina proposes and the coordination begins; gives the address of its page. */
async function group(page, coordination, name) {
  await page.goto("/n/inventada/groups/new?lang=ca");
  await page.locator("#name").fill(name);
  await page.locator("#group_kind").selectOption("working_group");
  await page.getByRole("button", { name: "Proposa un grup" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/g/"));
  const { pathname } = new URL(page.url());
  await coordination.goto(`${pathname}?lang=ca`);
  await coordination.getByRole("link", { name: "Vida del grup" }).first().click();
  await coordination.getByRole("button", { name: "Posa’l en marxa" }).click();
  await coordination.waitForLoadState();
  return pathname;
}

/** Opens a page as somebody whom nobody knows. */
async function asVisitor(page, path, run) {
  const context = await page.context().browser().newContext({ baseURL: origin(page) });
  try {
    const own = await context.newPage();
    await own.goto(`${path}?lang=ca`);
    await run(own);
  } finally {
    await context.close();
  }
}

async function press(page, link, name) {
  await asVisitor(page, link, async (own) => {
    await own.getByRole("button", { name, exact: true }).click();
    await own.waitForLoadState();
  });
}

async function stands(page, link, state) {
  await asVisitor(page, link, (own) => own.locator("#state", { hasText: state }).waitFor());
}

/** The path of the link in the newest mail to somebody, once it lies in the demo's outbox. */
async function linkInMail(page, who, subject, kind) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    await page.goto("/demo/outbox?lang=ca");
    const line = page.locator("tr", { hasText: `${who}@proves.example` })
      .filter({ hasText: subject }).getByRole("link").first();
    if (await line.count()) {
      await line.click();
      const text = await page.locator(".prose").innerText();
      const [link] = text.match(new RegExp(`/${kind}/[\\w-]+`)) ?? [];
      if (link) return link;
    }
    await page.waitForTimeout(300);
  }
  throw new Error(`no mail to ${who}: ${subject}`);
}

async function addressOf(page, id) {
  await page.goto(`/e/${id}`);
  return new URL(page.url()).pathname;
}

async function unfold(page) {
  const folded = page.locator("main form details:not([open]) > summary");
  while (await folded.count()) await folded.first().click();
}

async function tabTo(page, selector) {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

async function fits(page) {
  const box = await page.locator("main").boundingBox();
  if (box.x < 0 || box.x + box.width > 360) throw new Error("it is wider than the phone");
}

function origin(page) {
  return new URL(page.url()).origin;
}

/** A day of the calendar of Madrid, so many days from today. */
function day(after) {
  const at = new Date(Date.now() + after * 24 * 3_600_000);
  return at.toLocaleDateString("sv-SE", { timeZone: "Europe/Madrid" });
}
