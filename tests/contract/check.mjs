// One run: sandbox, a validating proxy per provider, recorder, gateway; then every operation. See tests/contract-check.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Driver } from './driver.mjs';
import { exercise } from './exercise.mjs';
import { providers } from './providers.mjs';
import { startRecorder } from './recorder.mjs';
import { freePort, start, stopAll } from './servers.mjs';

const specs = process.argv[2];
const here = fileURLToPath(new URL('.', import.meta.url));
const { getHttpOperationsFromSpec } = createRequire(import.meta.url)('@stoplight/prism-http');
const folder = mkdtempSync(join(tmpdir(), 'contract-check-'));
const binary = (project) => join(here, '../../src', project, 'bin/Debug/net10.0', `${project}.dll`);

async function startEverything() {
  const { match, printed } = await start('The sandbox', 'dotnet', [binary('Gateway.Sandbox'), '--port', '0'], /Sandbox at (http:\S+)[\s\S]*\nTry:/);
  const sandbox = match[1];
  const written = /connections:\n(?: {2}\S.*\n)+/.exec(printed)[0];
  const routes = await Promise.all(providers.map(async ({ provider }) => {
    const spec = join(specs, `${provider}.openapi.yaml`);
    const prefix = new RegExp(`provider: ${provider}, baseUrl: "${sandbox}([^"]*)"`).exec(written)[1];
    const port = await freePort();
    await start(`The proxy of ${provider}`, join(here, 'node_modules/.bin/prism'), ['proxy', spec, sandbox + prefix, '--errors', '--host', '127.0.0.1', '--port', port], /Prism is listening/);
    return { provider, prefix, port, operations: await getHttpOperationsFromSpec(spec) };
  }));
  const recorder = await startRecorder(routes);
  const recorded = `http://127.0.0.1:${recorder.port}`;

  const key = `gwk_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(key).digest('hex');
  const variants = providers.flatMap(({ variants = [] }) => variants).map((vary) => vary(written)).join('');
  writeFileSync(join(folder, 'gateway.yaml'), `egress: { allow: ["127.0.0.1:${recorder.port}"] }\nstate: { directory: "${folder}" }\n`);
  writeFileSync(join(folder, 'connections.yaml'), (written + variants).replaceAll(sandbox, recorded));
  writeFileSync(join(folder, 'consumers.yaml'), `consumers:\n  check:\n    keys: ["sha256:${hash}"]\n    connections: ["*"]\n    scopes: [workspaces:read, workspaces:write, members:read, members:write, invitations:read, invitations:write, invitations:accept, passthrough]\n`);
  const gateway = await start('The gateway', 'dotnet', [binary('Gateway.Host'), '--config', folder, '--urls', 'http://127.0.0.1:0'], /Listening on (http:\S+)/);
  return { sandbox, recorder, recorded, routes, driver: new Driver(gateway.match[1], key, sandbox, recorder.exchanges) };
}

/** Nothing would be proved by proxies that let everything pass: each must catch a path, a request and a reply that are wrong. */
async function testTheNet({ recorder, recorded, routes, driver }) {
  for (const { provider, prefix } of routes) {
    const before = recorder.exchanges.length;
    const caught = () => recorder.exchanges.slice(before).filter(({ violations }) => violations.length > 0).length;
    await fetch(`${recorded}${prefix}/no-such-path`);
    if (caught() !== 1) throw new Error(`${provider}: an undeclared path passed the proxy`);
    await fetch(`${recorded}${prefix}${providers.find((each) => each.provider === provider).needsBody}`, { method: 'POST' });
    if (caught() !== 2) throw new Error(`${provider}: a request without its required body or credential passed the proxy`);
    await driver.fault({ upstream: provider, kind: 'html', times: 1 });
    await driver.call('GET', `/v1/connections/${provider}/workspaces/default`);
    if (caught() !== 3) throw new Error(`${provider}: a reply that is a web page passed the proxy`);
    await driver.fault({ upstream: provider, kind: 'extraFields', times: 1 });
    await driver.call('GET', `/v1/connections/${provider}/workspaces/default`);
    if (caught() !== 4) throw new Error(`${provider}: a reply with a property the contract lacks passed`);
    recorder.exchanges.splice(before);
    await driver.resetSandbox();
  }
}

function report({ recorder, routes, driver }) {
  let bad = driver.failures.length;
  for (const { provider, operations } of [...routes, { provider: '?', operations: [] }]) {
    const own = recorder.exchanges.filter((exchange) => exchange.provider === provider);
    if (provider === '?' && own.length === 0) continue;
    const lines = own.flatMap(({ method, path, status, violations }) => violations.map((text) => `${method} ${path} -> ${status}: ${text}`));
    const { known = [] } = providers.find((each) => each.provider === provider) ?? {};
    const isKnown = (line) => known.some(({ pattern }) => pattern.test(line));
    const violated = lines.filter((line) => !isKnown(line));
    const used = new Set(own.map(({ operation }) => operation));
    const unused = operations.filter(({ iid, extensions }) => !used.has(iid) && extensions['x-seed']);
    bad += violated.length + unused.length + (own.length === 0 ? 1 : 0);
    console.log(`${provider.padEnd(12)} ${String(own.length).padStart(4)} requests and their replies validated, ${operations.filter(({ iid }) => used.has(iid)).length} of the contract's ${operations.length} calls used, ${violated.length} violations`);
    for (const [line, count] of tally(violated)) console.log(`    ${count} × ${line}`);
    for (const { pattern, why } of known) console.log(`    ${lines.filter((line) => pattern.test(line)).length} known: ${why}`);
    for (const { method, path } of unused) console.log(`    never used: ${method.toUpperCase()} ${path}`);
  }
  console.log(`${driver.calls} calls of the gateway's API; ${driver.operations.size} operations over ${driver.connections.size} connections`);
  for (const failure of driver.failures) console.log(`FAILED: ${failure}`);
  return bad === 0;
}

const tally = (lines) => [...lines.reduce((counts, line) => counts.set(line, (counts.get(line) ?? 0) + 1), new Map())];

let passed = false;
try {
  const run = await startEverything();
  await testTheNet(run);
  for (const provider of providers) await exercise(run.driver, provider);
  passed = report(run);
  run.recorder.close();
} catch (error) {
  console.error(error);
} finally {
  await stopAll();
  rmSync(folder, { recursive: true });
}
console.log(passed ? 'No violation.' : 'The contract check failed.');
process.exit(passed ? 0 : 1);
