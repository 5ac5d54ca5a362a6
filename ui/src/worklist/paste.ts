//! What a spreadsheet puts on the clipboard, read into rows and laid over a grid.

export interface Placed {
  row: number;
  column: number;
  text: string;
}

export interface Layout {
  placed: Placed[];
  /** Filled cells of the block that fell below the last row. */
  below: number;
  /** Filled cells of the block that fell beside the last column. */
  beside: number;
}

/** Reads tab-separated text: a cell in quotes may hold tabs, line breaks and doubled quotes. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [, quoted, plain, end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return withoutTrailingBreak(rows);
}

/** Lays a block over a grid of `rows` × `columns`, its first cell at (`row`, `column`). */
export function lay(
  block: string[][],
  row: number,
  column: number,
  rows: number,
  columns: number,
): Layout {
  const all = block.flatMap((texts, down) =>
    texts.map((text, right) => ({ row: row + down, column: column + right, text })),
  );
  const outside = all.filter(({ text }) => text !== "");
  const below = outside.filter((cell) => cell.row >= rows).length;
  const beside = outside.filter((cell) => cell.row < rows && cell.column >= columns).length;
  return { placed: all.filter((cell) => cell.row < rows && cell.column < columns), below, beside };
}

function withoutTrailingBreak(rows: string[][]): string[][] {
  const last = rows.at(-1);
  const empty = rows.length > 1 && last?.length === 1 && last[0] === "";
  return empty ? rows.slice(0, -1) : rows;
}
