"""Reads calendars with icalendar or vobject and prints what each event says, as JSON."""

import json
import sys
from datetime import date, datetime, timezone


def told(value):
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date) else None


def by_icalendar(data):
    from icalendar import Calendar

    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert not calendar.errors and not any(event.errors for event in events)
    for event in events:
        end = event.get("DTEND")
        yield {
            "uid": str(event["UID"]),
            "start": told(event["DTSTART"].dt),
            "end": told(end.dt) if end else None,
            "summary": str(event["SUMMARY"]),
            "cancelled": event.get("STATUS") == "CANCELLED",
        }


def by_vobject(data):
    import vobject

    calendar = vobject.readOne(data.decode())
    for event in calendar.contents.get("vevent", []):
        end = event.contents.get("dtend")
        yield {
            "uid": event.uid.value,
            "start": told(event.dtstart.value),
            "end": told(end[0].value) if end else None,
            "summary": event.summary.value,
            "cancelled": event.status.value == "CANCELLED",
        }


READERS = {"icalendar": by_icalendar, "vobject": by_vobject}

if __name__ == "__main__":
    reader = READERS[sys.argv[1]]
    read = []
    for path in sys.argv[2:]:
        with open(path, "rb") as file:
            read.append(list(reader(file.read())))
    json.dump(read, sys.stdout)
