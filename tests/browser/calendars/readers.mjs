// What four independent readers say of a calendar, each event in the same words.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("read.py", import.meta.url));

/** The name of each reader with what it reads in each of these files, in the order of UIDs. */
export async function readAll(tools, files, texts) {
  const python = async (name) => {
    const { stdout } = await promisify(execFile)(`${tools}/readers/bin/python`,
      [SCRIPT, name, ...files], { maxBuffer: 64_000_000 });
    return JSON.parse(stdout);
  };
  const [icalendar, vobject] = await Promise.all([python("icalendar"), python("vobject")]);
  const read = {
    icalendar, vobject, "ical.js": texts.map(byIcalJs), "node-ical": texts.map(byNodeIcal),
  };
  return Object.entries(read).map(([name, feeds]) => [name, feeds.map(inOrder)]);
}

function byIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((part) => {
    const time = (name) => {
      const value = part.getFirstPropertyValue(name);
      if (!value) return null;
      return value.isDate ? value.toString() : instant(value.toJSDate());
    };
    return {
      uid: part.getFirstPropertyValue("uid"),
      start: time("dtstart"),
      end: time("dtend"),
      summary: part.getFirstPropertyValue("summary"),
      cancelled: part.getFirstPropertyValue("status") === "CANCELLED",
    };
  });
}

function byNodeIcal(text) {
  const parts = Object.values(nodeIcal.sync.parseICS(text));
  const hasEnd = new Set(text.replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1)
    .filter((event) => /^DTEND/m.test(event)).map((event) => event.match(/^UID:(\S+)/m)[1]));
  return parts.filter((part) => part.type === "VEVENT").map((part) => {
    const time = (at) => (at.dateOnly ? day(at) : instant(at));
    return {
      uid: part.uid,
      start: time(part.start),
      // It makes an end up where there is none.
      end: hasEnd.has(part.uid) ? time(part.end) : null,
      summary: part.summary,
      cancelled: part.status === "CANCELLED",
    };
  });
}

function instant(date) {
  return date.toISOString().replace(".000Z", "Z");
}

function day(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function inOrder(events) {
  return events.sort((one, other) => (one.uid < other.uid ? -1 : 1));
}
