#!/usr/bin/env python3
"""Writes membres.xlsx (67 invented members) and persones.xlsx (200 invented people) beside itself.

By hand, only when the invented network changes (needs openpyxl):
    python3 tests/browser/beginning/make_sheets.py
The members are the invented councils of demo/inventada; the people are made here.
"""
import csv
from itertools import cycle, islice, product
from pathlib import Path

from openpyxl import Workbook

HERE = Path(__file__).parent
COUNCILS = HERE.parents[2] / "demo" / "inventada" / "organitzacions.csv"
KINDS = ["Ajuntament", "Consell comarcal"]
FIRST = ["Aina", "Biel", "Clara", "Dídac", "Eulàlia", "Fèlix", "Gal·la", "Hug", "Irina", "Jordina"]
LAST = ["Ordidora", "Llançadora", "Cabdell", "Troca", "Madeixa", "Trama", "Teler", "Fusada"]
SECOND = ["Inventada", "Imaginada", "Fingida"]
ROLES = [("Personal tècnic", "Tècnica inventada"), ("Càrrec electe", "Regidora inventada"),
         ("Representant", "Representant inventada")]
PEOPLE = 200


def main():
    with open(COUNCILS, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        councils = [row for row in rows if row["Tipus"] in KINDS]
    header = ["Nom", "Tipus", "Municipi", "Resum", "Estat", "Membre des de"]
    members = [[row["Nom"], row["Tipus"], row["Municipi"], row["Resum"], "Membre", "2024"]
               for row in councils]
    write("membres.xlsx", "organitzacions", header, members)
    names = [" ".join(parts) for parts in product(FIRST, LAST, SECOND)]
    seats = islice(product(ROLES, councils), PEOPLE)
    people = [[name, f"persona{number:03}@xarxa-nova.example", row["Nom"], role, post, "2024-01"]
              for number, (name, ((role, post), row)) in enumerate(zip(cycle(names), seats), 1)]
    write("persones.xlsx", "persones", ["Nom i cognoms", "Correu", "Entitat", "Paper", "Càrrec",
                                        "Des de"], people)


def write(name, sheet, header, rows):
    book = Workbook()
    book.active.title = sheet
    for row in [header, *rows]:
        book.active.append(row)
    book.save(HERE / name)


main()
