import { readFileSync } from 'node:fs';
import os from 'node:os';

const versionIn = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).version;

/** Machine and versions: without them a figure says nothing. */
export function machine(database) {
  const [cpu] = os.cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}  ${os.cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}`,
    `Node ${process.versions.node}, ${database ?? 'PostgreSQL embedded'}, Minsheng Hub ${versionIn('../package.json')}`,
  ].join('\n');
}

/** The peers in the versions that were installed. */
export function peers() {
  const names = ['@graphql-hive/gateway-runtime', '@graphql-tools/federation', '@apollo/server', 'autocannon'];
  return names.map((name) => `${name} ${versionIn(`./node_modules/${name}/package.json`)}`).join(', ');
}

/** The middle of several rounds. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Rows of texts as aligned columns. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join('  ');
  return rows.map(line).join('\n');
}
