import { aHub } from './hub-fixture';

/** A hub in a process of its own; prints its address, then its resident memory for each line that it reads. */
async function main(): Promise<void> {
  const { url, lines } = await aHub();
  setInterval(() => lines.splice(0), 50).unref();
  process.stdout.write(`${url}\n`);
  process.stdin.on('data', () => process.stdout.write(`${process.resourceUsage().maxRSS} ${process.memoryUsage().rss}\n`));
  process.stdin.on('end', () => process.exit(0));
}

void main();
