"""Writes the names of municipalities as points for the map, the largest first.

usage: make_towns.py MUNICIPALITIES_CSV TARGET_FOLDER
"""

import csv
import json
import sys
from pathlib import Path

CATALAN_PROVINCES = ("08", "17", "25", "43")


def main(source: Path, target: Path) -> None:
    with source.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    rows.sort(key=lambda row: (-int(row["inhabitants"] or 0), row["code"]))
    catalan = [row for row in rows if row["code"].startswith(CATALAN_PROVINCES)]
    others = [row for row in rows if not row["code"].startswith(CATALAN_PROVINCES)]
    write(target / "towns.json", catalan)
    write(target / "towns-es.json", others)


def write(path: Path, rows: list) -> None:
    features = ",\n".join(json.dumps(feature(row), ensure_ascii=False, separators=(",", ":"))
                          for row in rows)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n',
                    encoding="utf-8")


def feature(row: dict) -> dict:
    point = [round(float(row["longitude"]), 3), round(float(row["latitude"]), 3)]
    properties = {"name": row["name"]}
    if row["inhabitants"]:
        properties["inhabitants"] = int(row["inhabitants"])
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": "Point", "coordinates": point}}


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
