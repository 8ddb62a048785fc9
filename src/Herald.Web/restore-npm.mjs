// Brings node_modules to what package-lock.json says. Run by the build, and by several builds at once:
// the folder restore-npm.lock belongs to whoever makes it, the others wait and find the work done.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const stamp = 'node_modules/.restored';
const lock = 'obj/restore-npm.lock';
// Longer than any restore: a lock as old as this was left behind by a build that was killed.
const lockAgeMaxMs = 10 * 60 * 1000;

const changedMs = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isFresh = () => changedMs(stamp) >= Math.max(changedMs('package.json'), changedMs('package-lock.json'));

async function takeLock() {
  mkdirSync('obj', { recursive: true });
  for (;;) {
    try {
      return mkdirSync(lock);
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      const since = changedMs(lock);
      if (since > 0 && Date.now() - since > lockAgeMaxMs) rmdirSync(lock);
      else await setTimeout(200);
    }
  }
}

function restore() {
  const flags = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  // npm is a script on Windows and needs its shell there.
  const npm = spawnSync('npm', flags, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error) throw new Error(`npm could not be run (${npm.error.message}). It comes with Node.js 20 or later.`);
  if (npm.status === 0) writeFileSync(stamp, '');
  return npm.status ?? 1;
}

await takeLock();
try {
  process.exitCode = isFresh() ? 0 : restore();
} finally {
  rmdirSync(lock);
}
