// Runs Azurite for as long as the parent lives. A killed Azurite forgets its last seconds, so it stands in a process group
// of its own, where no signal meant for the parent reaches it, and is ended by SIGTERM once the parent's pipe closes.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// run.mjs PIDFILE [azurite's own options]
const [pidFile, ...options] = process.argv.slice(2);
const azurite = fileURLToPath(new URL('node_modules/azurite/dist/src/azurite.js', import.meta.url));
const child = spawn(process.execPath, [azurite, ...options], { detached: true, stdio: ['ignore', 'ignore', 'inherit'] });

writeFileSync(pidFile, String(child.pid));

let isEnding = false;
const end = () => {
  if (isEnding) return;
  isEnding = true;
  child.kill('SIGTERM');
};

process.stdin.resume();
process.stdin.on('end', end);
process.stdin.on('error', end);
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
process.on('SIGTERM', end);
child.on('exit', code => {
  rmSync(pidFile, { force: true });
  process.exit(code ?? 0);
});
