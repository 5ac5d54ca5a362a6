"""Reads an Atom feed with feedparser and prints what it says, as JSON."""

import json
import sys

import feedparser

feed = feedparser.parse(sys.stdin.buffer.read())
json.dump({
    "version": feed.version,
    "is_broken": bool(feed.bozo),
    "title": feed.feed.get("title"),
    "entries": [{key: entry.get(key) for key in ("id", "title", "link", "updated")}
                for entry in feed.entries],
}, sys.stdout)
