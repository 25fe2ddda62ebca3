// Starts and stops the processes of a run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const running = [];

/** Starts a program and waits until a line of its output matches; answers the match and all it has printed. */
export function start(name, command, args, ready, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.push(child);
    let printed = '';
    const timeout = setTimeout(() => reject(new Error(`${name} did not start:\n${printed}`)), 60_000);
    const read = (chunk) => {
      printed += chunk;
      const match = ready.exec(printed);
      if (match) {
        clearTimeout(timeout);
        resolve({ match, printed });
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${name} ended with ${code}:\n${printed}`)));
  });
}

export async function stopAll() {
  await Promise.all(running.map(async (child) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }));
}

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
