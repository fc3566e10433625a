import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MARK = `${HERE}node_modules/.installed`;

/** Installs the peers into bench/node_modules when they are not there in the versions of bench/package-lock.json. */
export function installPeers() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${HERE}package-lock.json`))
    .digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return;
  console.error('Installing what the hub is measured against (bench/node_modules) …');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...words], { cwd: HERE, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: HERE, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ci in bench/: expected exit 0, got ${status}; its own message is above.`);
  writeFileSync(MARK, wanted);
}
