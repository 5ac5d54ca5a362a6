"""Derives the compact territory tables that are compiled into Ordit.

usage: make_territory.py SOURCE_FOLDER TARGET_FOLDER
SOURCE_FOLDER holds cat-municipis.csv, cat-comarques.csv and es-municipis.csv (territory/SOURCE.md).
"""

import csv
import sys
from pathlib import Path

ARTICLES = {"el", "la", "els", "les", "l'", "es", "sa"}


def main(source: Path, target: Path) -> None:
    spain = rows(source / "es-municipis.csv")
    catalan = {row["ine5"]: row for row in rows(source / "cat-municipis.csv")}
    counties = rows(source / "cat-comarques.csv")
    ambits = {row["ambit_code"]: row["ambit_name"] for row in catalan.values()}
    write(target / "municipalities.csv",
          ["code", "name", "latitude", "longitude", "county", "ambit", "inhabitants"],
          (municipality(row, catalan.get(row["ine"])) for row in spain))
    write(target / "counties.csv", ["code", "name", "capital", "ambits"],
          ([row["comarca_code"], row["comarca_name"], row["capital"], row["ambit_code"]]
           for row in counties))
    write(target / "ambits.csv", ["code", "name"], sorted(ambits.items()))
    write(target / "provinces.csv", ["code", "name", "region"],
          distinct((row["prov_code"], row["prov_name"], row["ccaa_code"]) for row in spain))
    write(target / "regions.csv", ["code", "name"],
          distinct((row["ccaa_code"], row["ccaa_name"]) for row in spain))


def municipality(row: dict, catalan: dict | None) -> list[str]:
    if catalan is None:
        return [row["ine"], row["name"], row["lat"], row["lon"], "", "", ""]
    return [row["ine"], natural(catalan["name"]), catalan["lat"], catalan["lon"],
            catalan["comarca_code"], catalan["ambit_code"], catalan["pop_2024"]]


def natural(name: str) -> str:
    """'Bruc, el' is read 'el Bruc'; 'Saus, Camallera i Llampaies' stays."""
    head, comma, article = name.rpartition(", ")
    if not comma or article.lower() not in ARTICLES:
        return name
    return article + ("" if article.endswith("'") else " ") + head


def distinct(items) -> list:
    return sorted(set(items))


def rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, header: list[str], lines) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
