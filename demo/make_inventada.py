#!/usr/bin/env python3
"""Writes inventada/organitzacions.csv: invented organisations on real territory.

By hand, only when the invented world changes:
    python3 demo/make_inventada.py CAT_MUNICIPIS.csv ES_MUNICIPIS.csv demo/inventada
The same arguments always give the same file.
"""
import csv
import json
import random
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

SEED = 2030
WORDS = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
LANGUAGES = ["ca", "es", "eu", "en"]
HEADER = [
    "Identificador a l'origen", "Nom", "Tipus", "Família de l'ESS", "Forma jurídica", "Municipi",
    "Resum", "Estat", "Estats anteriors", "Sol·licitud del", "Observadora des de", "Membre des de",
    "Col·laboradora des de", "Baixa del", "Temes", "Llengua",
    "Resum (es)", "Resum (eu)", "Resum (en)", "Font",
]
# Who stands where: 67 bodies in all, most of them members.
STATES = {"Membre": 50, "Sol·licitud": 4, "Observadora": 4, "Col·laboradora": 5, "Baixa": 4}


def main():
    catalan_file, spanish_file, folder = sys.argv[1:4]
    municipalities = read(catalan_file)
    taken = real_names(municipalities, read(spanish_file))
    refuse_real_names(taken)
    places = spread_places(municipalities, taken)
    rows = [*local_bodies(random.Random(SEED), places), *other_bodies()]
    with open(Path(folder) / "organitzacions.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, HEADER, delimiter=";", lineterminator="\n", restval="")
        writer.writeheader()
        for number, row in enumerate(rows, 1):
            row |= {"Identificador a l'origen": f"inventada-{number:03}", "Llengua": "ca"}
            writer.writerow(row | {"Font": "invented"})


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def real_names(catalan, spanish):
    """How many municipalities bear each name, whatever its accents and article."""
    count = defaultdict(set)
    for row in catalan:
        count[folded(spoken(row["name"]))].add(row["ine5"])
    for row in spanish:
        for name in [row["name"], *row["name"].split("/")]:
            count[folded(spoken(name))].add(row["ine"])
    return count


def refuse_real_names(taken):
    for name in WORDS["municipalities"]:
        if taken.get(folded(name)) or taken.get(folded(without_article(name))):
            sys.exit(f"{name} exists: choose another invented name")


def spread_places(municipalities, taken):
    """One municipality of every county, then a second one, small, middling and large in turn."""
    counties = defaultdict(list)
    for row in municipalities:
        if len(taken[folded(spoken(row["name"]))]) == 1:
            counties[row["comarca_name"]].append(row)
    places = []
    for turn in range(2):
        for number, rows in enumerate(counties.values()):
            rows.sort(key=lambda row: (int(row["pop_2024"]), row["ine5"]))
            share = (number + turn) % 3 / 2
            places.append(spoken(rows.pop(round(share * (len(rows) - 1)))["name"]))
    return places


def local_bodies(chance, places):
    states = [state for state, count in STATES.items() for _ in range(count)]
    chance.shuffle(states)
    names = [("Consell comarcal", f"Consell Comarcal {of(name)}") for name in WORDS["counties"]]
    names += [("Ajuntament", f"Ajuntament {of(name)}") for name in WORDS["municipalities"]]
    for (kind, name), state, place in zip(names, states, places, strict=False):
        doings = chance.sample(WORDS["doings"], 2)
        row = {"Nom": name, "Tipus": kind, "Municipi": place, "Estat": state}
        row["Temes"] = ";".join(sorted(doing["theme"] for doing in doings))
        yield row | history(chance, state) | summaries(WORDS["kinds"][kind], doings[0])


def other_bodies():
    for body in WORDS["others"]:
        yield body["row"] | summaries(WORDS["kinds"]["Altres"], body)


def summaries(opening, doing):
    texts = {lang: f"{opening[lang]} {doing[lang]}" for lang in LANGUAGES}
    return {"Resum" if lang == "ca" else f"Resum ({lang})": texts[lang] for lang in LANGUAGES}


def history(chance, state):
    """Dates in the order in which they happen: asked, took part with voice, joined, left."""
    if state == "Sol·licitud":
        return {"Sol·licitud del": f"2026-{chance.randint(10, 11)}-{chance.randint(1, 20):02}"}
    if state == "Observadora":
        month = chance.randint(2, 9)
        return {"Sol·licitud del": f"2026-{month:02}-{chance.randint(1, 28):02}",
                "Observadora des de": f"2026-{month + 1:02}"}
    if state == "Col·laboradora":
        return {"Col·laboradora des de": vague(chance, chance.randint(2018, 2026), "05-12")}
    if state == "Baixa":
        return {"Membre des de": vague(chance, chance.randint(2018, 2021), "04-21"),
                "Baixa del": vague(chance, chance.randint(2024, 2026), "06-30")}
    return joined(chance)


def joined(chance):
    """Members are admitted by an assembly, in spring or in autumn; most of them lately."""
    if chance.random() < 0.28:
        return {"Membre des de": "2017-06-10"}
    year = chance.choice([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2024, 2025, 2025, 2026, 2026])
    assembly = chance.choice(["04-20", "10-19"])
    since = vague(chance, year, assembly)
    if since == "?" or chance.random() < 0.4:
        return {"Membre des de": since}
    if year > 2022 and chance.random() < 0.35:
        return {"Estats anteriors": "Membre 2018-10", "Baixa del": f"{year - 2}-03",
                "Membre des de": since}
    asked = f"{year}-01" if assembly == "04-20" else f"{year}-06"
    heard = f"{year}-02" if assembly == "04-20" else f"{year}-07"
    return {"Sol·licitud del": asked, "Observadora des de": heard, "Membre des de": since}


def vague(chance, year, day):
    """A day, a month, a year or unknown: old registers know no better."""
    exact = f"{year}-{day}"
    vaguest = [exact[:7], exact] if year > 2023 else [exact[:4], "?"]
    return chance.choice([*[exact] * 7, *[exact[:7]] * 2, *vaguest])


def of(name):
    article, _, rest = name.partition(" ")
    if article in ("el", "els"):
        return f"d{article} {rest}"
    if name[:2] == "l'" or article in ("la", "les"):
        return f"de {name}"
    return f"d'{name}" if folded(name)[0] in "aeiou" else f"de {name}"


def spoken(name):
    """Prat de Llobregat, el → el Prat de Llobregat."""
    rest, comma, article = name.rpartition(", ")
    if not comma:
        return name
    return article + rest if article.endswith("'") else f"{article} {rest}"


def without_article(name):
    if name.startswith("l'"):
        return name[2:]
    article, _, rest = name.partition(" ")
    return rest if article in ("el", "els", "la", "les") else name


def folded(name):
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


if __name__ == "__main__":
    main()
