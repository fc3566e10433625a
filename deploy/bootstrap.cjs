/**
 * Makes a fresh clone ready: right Node, packages installed, TypeScript compiled. Plain JavaScript without packages, because it runs before
 * there are any. `node deploy/bootstrap.cjs [module]` prepares and then runs the module in the same process.
 * Several at once wait for each other; what is ready already costs a few milliseconds.
 */
const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.dirname(__dirname);
const DIST = path.join(ROOT, 'dist');
const COMPILED = path.join(DIST, '.compiled');
const INSTALLED = path.join(ROOT, 'node_modules', '.minsheng-installed');
const LOCK = path.join(ROOT, '.data', 'bootstrap.lock');
const SOURCES = ['src', 'migrations', 'ormconfig.ts', 'tsconfig.json', 'package-lock.json'];
const WAIT_MS = 200;

/** A reason that the user can act on: shown as it is, without a stack. */
class NotReady extends Error {}

/** Says what it does on standard error unless `quiet`; rejects with NotReady. */
async function prepare({ quiet = false } = {}) {
  requireNode();
  if (!fs.existsSync(path.join(ROOT, 'src'))) return; // an image carries only what was compiled
  if (isInstalled() && isCompiled()) return;
  const release = await lock();
  const say = quiet ? () => undefined : (text) => process.stderr.write(`${text}\n`);
  try {
    if (!isInstalled()) await install(say);
    if (!isCompiled()) await compile(say);
  } finally {
    release();
  }
}

function requireNode() {
  const wanted = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = wanted.split('.').map(Number);
  const [gotMajor, gotMinor] = process.versions.node.split('.').map(Number);
  if (gotMajor > major || (gotMajor === major && gotMinor >= minor)) return;
  throw new NotReady(
    `Minsheng Hub needs Node.js ${wanted} or newer, this is ${process.versions.node}; install it from https://nodejs.org.`,
  );
}

function isInstalled() {
  const wanted = hashOf(path.join(ROOT, 'package-lock.json'));
  if (read(INSTALLED) === wanted) return true;
  if (!matchesLockfile()) return false;
  write(INSTALLED, wanted);
  return true;
}

/** Packages that somebody installed by hand are as good, when npm's own record of them says every required one is there in its version. */
function matchesLockfile() {
  const record = read(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) => place === '' || optional || devOptional || installed[place]?.version === version,
  );
}

async function install(say) {
  say('Installing packages with npm ci (the first time about half a minute) …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run([...npm, ...words], 'npm');
  if (code !== 0) throw new NotReady(`${output.trim()}\nnpm ci failed (exit ${code}); the lines above are npm's own reason.`);
  write(INSTALLED, hashOf(path.join(ROOT, 'package-lock.json')));
}

function isCompiled() {
  return read(COMPILED) === fingerprint();
}

/** Content, not dates: a copied or re-checked-out folder keeps its dates or loses them. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesUnder(path.join(ROOT, name)))) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Compiles beside `dist` and then takes its place, so nobody ever loads half of it. */
async function compile(say) {
  say('Compiling …');
  const wanted = fingerprint();
  const fresh = path.join(ROOT, `dist.new-${process.pid}`);
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    const { code, output } = await run([process.execPath, tsc, '-p', ROOT, '--outDir', fresh], 'tsc');
    if (code !== 0) throw new NotReady(`${output.trim()}\nThe sources do not compile (exit ${code}).`);
    for (const file of filesUnder(path.join(ROOT, 'src')).filter((name) => !name.endsWith('.ts'))) {
      const copy = path.join(fresh, path.relative(ROOT, file));
      fs.mkdirSync(path.dirname(copy), { recursive: true });
      fs.copyFileSync(file, copy);
    }
    fs.writeFileSync(path.join(fresh, '.compiled'), wanted);
    replace(DIST, fresh);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

function replace(directory, fresh) {
  const old = `${fresh}-old`;
  if (fs.existsSync(directory)) fs.renameSync(directory, old);
  fs.renameSync(fresh, directory);
  fs.rmSync(old, { recursive: true, force: true });
}

/** Runs a command to its end; a signal to us ends it too, so that Ctrl-C leaves no npm behind. */
function run([program, ...words], name) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (signal) => {
      child.kill(signal);
      process.exitCode = signal === 'SIGINT' ? 130 : 143;
      reject(new NotReady(`stopped by ${signal} while ${name} was running.`));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    let output = '';
    const keep = (text) => {
      output += text;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => reject(new NotReady(`${name} could not be started (${error.code}); is it installed?`)));
    child.once('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code: code ?? signal, output });
    });
  });
}

/** One bootstrap at a time; a lock whose process is gone counts as none. Gives the function that frees it. */
async function lock() {
  fs.mkdirSync(path.dirname(LOCK), { recursive: true, mode: 0o700 });
  for (;;) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(LOCK, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new NotReady(`${LOCK} cannot be written (${error.code}); this folder must be writable for the first start.`);
      if (isAbandoned()) fs.rmSync(LOCK, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}

function isAbandoned() {
  const pid = Number(read(LOCK));
  if (!pid) return Date.now() - (fs.statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 5_000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function filesUnder(place) {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  const names = fs.readdirSync(place).sort();
  return names.flatMap((name) => filesUnder(path.join(place, name)));
}

function hashOf(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function write(file, text) {
  try {
    fs.writeFileSync(file, text);
  } catch {
    // A read-only node_modules is looked through again next time; nothing is lost.
  }
}

/** Prepares, or ends the process with one readable reason. */
async function prepareOrExit(choices) {
  try {
    await prepare(choices);
  } catch (error) {
    process.stderr.write(`${error instanceof NotReady ? error.message : error.stack}\n`);
    process.exit(process.exitCode || 1);
  }
}

module.exports = { prepare, prepareOrExit };

if (require.main === module) {
  const [target] = process.argv.splice(2, 1);
  prepareOrExit().then(() => {
    if (target) require(path.resolve(ROOT, target));
  });
}
