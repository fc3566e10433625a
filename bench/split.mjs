import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiled, hubPackage } from './compiled.mjs';
import { machine, median, table } from './machine.mjs';
import { writeRoster } from './rosters.mjs';

const FILE = fileURLToPath(new URL('../.data/bench/split.csv', import.meta.url));

/** Our splitter of delimited text against `csv-parse` on the same file, with Excel's liberties allowed on both sides; both must find the same cells. */
export async function compareSplitters({ rows: [rows], rounds }) {
  await writeRoster(FILE, { rows });
  const measured = { ours: [], 'csv-parse': [] };
  let cells;
  for (let round = 0; round < rounds; round++) {
    for (const [side, split] of Object.entries({ ours: splitByUs, 'csv-parse': splitByLibrary })) {
      const begun = performance.now();
      const found = await split();
      measured[side].push((performance.now() - begun) / 1000);
      cells ??= found;
      if (cells !== found) throw new Error(`split: expected ${cells} cells on both sides, ${side} found ${found}.`);
    }
  }
  const ratio = median(measured['csv-parse'].map((seconds, i) => seconds / measured.ours[i]));
  console.log(machine());
  console.log(
    table([
      ['splitter', 's'],
      ['ours', median(measured.ours).toFixed(2)],
      ['csv-parse', median(measured['csv-parse']).toFixed(2)],
    ]),
  );
  console.log(`\ncsv-parse : ours ${ratio.toFixed(1)}`);
}

async function splitByUs() {
  const { DelimitedSplitter } = compiled('intake/source/delimited');
  const splitter = new DelimitedSplitter(',');
  let cells = 0;
  for await (const text of createReadStream(FILE, { encoding: 'utf8', highWaterMark: 1 << 18 })) cells += cellsOf(splitter.push(text));
  return cells + cellsOf(splitter.end());
}

async function splitByLibrary() {
  const { parse } = hubPackage('csv-parse');
  const parser = createReadStream(FILE, { highWaterMark: 1 << 18 }).pipe(parse({ relax_quotes: true, relax_column_count: true }));
  let cells = 0;
  for await (const record of parser) cells += record.length;
  return cells;
}

const cellsOf = (rows) => rows.reduce((sum, row) => sum + row.length, 0);
