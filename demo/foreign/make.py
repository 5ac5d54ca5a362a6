"""Writes organisations.csv of this folder out of the open data of Co-operatives UK.

python3 demo/foreign/make.py COOPS_UK.csv demo/foreign/organisations.csv
"""
import csv
import sys

HEADER = [
    "Source identifier", "Name", "Kind", "Legal form", "Activity (ICA list)",
    "Place outside our municipalities", "Country code", "Latitude", "Longitude", "Website",
    "Language", "Status", "Member since", "Source", "Source link",
]
SOURCE = "Co-operatives UK open data, second quarter of 2023"
ADDRESS = "https://github.com/DigitalCommons/open-data"
# Trusts of employees are no co-operatives; the source lists everything else as one.
KINDS = {"OS140": "other"}


def place(row):
    town, region = (" ".join(row[part].split()) for part in ("locality", "region"))
    region = region.removesuffix(", City of").removesuffix(", County of")
    if town.casefold() == region.casefold():
        town = ""
    return ", ".join(part for part in (town, region) if part)


def made(row):
    return [
        row["id"], " ".join(row["name"].split()), KINDS.get(row["structure"], "cooperative"),
        row["structure"], row["activity"], place(row), row["country"], row["lat"], row["lon"],
        row["website"].strip(), "en", "member", "?", SOURCE, ADDRESS,
    ]


def main(given, wanted):
    with open(given, encoding="utf-8", newline="") as source:
        rows = [made(row) for row in csv.DictReader(source)]
    with open(wanted, "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows)


main(*sys.argv[1:])
