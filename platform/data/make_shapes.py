"""Draws the Catalan counties as SVG paths for the still map.

usage: make_shapes.py COUNTIES_GEOJSON TARGET_JSON

Equirectangular projection, longitudes shrunk by the cosine of the middle latitude. Borders are
cut where three counties meet and each piece is simplified once, so that neighbours still touch.
"""

import json
import math
import sys
from pathlib import Path

WIDTH = 520
MARGIN = 3  # pixels, so that strokes are not cut at the edge
TOLERANCE = 0.6  # pixels


def main(source: Path, target: Path) -> None:
    features = json.loads(source.read_text(encoding="utf-8"))["features"]
    rings = {feature["id"]: rings_of(feature["geometry"]) for feature in features}
    projection = fit([point for county in rings.values() for ring in county for point in ring])
    drawn = {code: [[project(point, projection) for point in ring] for ring in county]
             for code, county in rings.items()}
    junctions = meeting_points(drawn)
    paths = [{"code": f"idescat-comarca:{code}",
              "path": "".join(path(simplify_ring(ring, junctions)) for ring in county)}
             for code, county in sorted(drawn.items())]
    text = json.dumps({"projection": projection, "paths": paths}, indent=0)
    target.write_text(text + "\n", encoding="utf-8")


def rings_of(geometry: dict) -> list:
    if geometry["type"] == "Polygon":
        return geometry["coordinates"]
    return [ring for polygon in geometry["coordinates"] for ring in polygon]


def fit(points: list) -> dict:
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    shrink = math.cos(math.radians((south + north) / 2))
    per_degree = (WIDTH - 2 * MARGIN) / ((east - west) * shrink)
    return {"west": round(west - MARGIN / (per_degree * shrink), 5),
            "north": round(north + MARGIN / per_degree, 5),
            "pixels_per_longitude": round(per_degree * shrink, 4),
            "pixels_per_latitude": round(per_degree, 4),
            "width": WIDTH, "height": math.ceil((north - south) * per_degree + 2 * MARGIN)}


def project(point: list, projection: dict) -> tuple:
    return ((point[0] - projection["west"]) * projection["pixels_per_longitude"],
            (projection["north"] - point[1]) * projection["pixels_per_latitude"])


def meeting_points(drawn: dict) -> set:
    """Vertices where a border parts: those with three neighbours or more."""
    neighbours: dict = {}
    for county in drawn.values():
        for ring in county:
            for here, there in zip(ring, ring[1:]):
                neighbours.setdefault(here, set()).add(there)
                neighbours.setdefault(there, set()).add(here)
    return {vertex for vertex, others in neighbours.items() if len(others) > 2}


def simplify_ring(ring: list, junctions: set) -> list:
    open_ring = ring[:-1]
    start = next((i for i, vertex in enumerate(open_ring) if vertex in junctions), None)
    if start is None:
        start = open_ring.index(min(open_ring))
    turned = open_ring[start:] + open_ring[:start + 1]
    ends = (0, len(turned) - 1)
    cuts = [i for i, vertex in enumerate(turned) if vertex in junctions or i in ends]
    if len(cuts) == 2:
        cuts.insert(1, farthest(turned))
    result = turned[:1]
    for begin, end in zip(cuts, cuts[1:]):
        piece = turned[begin:end + 1]
        backwards = piece[0] > piece[-1]
        kept = simplify(piece[::-1] if backwards else piece)
        result += (kept[::-1] if backwards else kept)[1:]
    return result


def farthest(ring: list) -> int:
    return max(range(len(ring)), key=lambda i: math.dist(ring[0], ring[i]))


def simplify(line: list) -> list:
    """Douglas and Peucker's simplification."""
    if len(line) < 3:
        return line
    index = max(range(1, len(line) - 1), key=lambda i: distance(line[i], line[0], line[-1]))
    if distance(line[index], line[0], line[-1]) <= TOLERANCE:
        return [line[0], line[-1]]
    return simplify(line[:index + 1])[:-1] + simplify(line[index:])


def distance(point: tuple, start: tuple, end: tuple) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    length = math.hypot(*along)
    if length == 0:
        return math.dist(point, start)
    offset = (point[0] - start[0], point[1] - start[1])
    share = min(1, max(0, (offset[0] * along[0] + offset[1] * along[1]) / length ** 2))
    return math.dist(point, (start[0] + share * along[0], start[1] + share * along[1]))


def path(ring: list) -> str:
    """Relative steps between rounded points, so that rounding never adds up."""
    points = [(round(x * 10), round(y * 10)) for x, y in ring]
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if points[0] == points[-1]:
        points.pop()
    if len(points) < 3:
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
    lines = " ".join(pair(step) for step in steps).replace(" -", "-")
    return f"M{pair(points[0])}l{lines}Z"


def pair(tenths: tuple) -> str:
    return " ".join(f"{value / 10:g}" for value in tenths)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
