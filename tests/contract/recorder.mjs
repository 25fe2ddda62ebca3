// Stands between the gateway and the validating proxies: passes everything on byte for byte and keeps what the proxies said about it.
import { createServer, request } from 'node:http';
import { undeclaredIn } from './undeclared.mjs';

/** What a proxy answers in the provider's place starts like this. */
const OWN_ANSWER = 'https://stoplight.io/prism/errors#';

/** routes: [{ provider, prefix, port, operations }]. Every exchange is kept in the list answered. */
export function startRecorder(routes) {
  const exchanges = [];
  const server = createServer(async (incoming, outgoing) => {
    const broken = (error) => {
      exchanges.push({ provider: route?.provider ?? '?', method: incoming.method, path: incoming.url, status: 502, violations: [`passing it on failed: ${error.stack}`] });
      outgoing.destroy();
    };
    const body = Buffer.concat(await incoming.toArray());
    const route = routes.find(({ prefix }) => incoming.url === prefix || incoming.url.startsWith(`${prefix}/`));
    if (!route) {
      exchanges.push({ provider: '?', method: incoming.method, path: incoming.url, status: 404, violations: ['sent to no provider at all'] });
      outgoing.writeHead(404).end();
      return;
    }
    const path = incoming.url.slice(route.prefix.length) || '/';
    const onward = request({ host: '127.0.0.1', port: route.port, method: incoming.method, path, headers: incoming.headers });
    onward.on('error', broken);
    onward.on('response', (reply) => reply.toArray().then((chunks) => {
      const content = Buffer.concat(chunks);
      const exchange = { provider: route.provider, method: incoming.method, path, status: reply.statusCode, violations: verdict(reply, content) };
      if (exchange.violations.length === 0) Object.assign(exchange, undeclaredIn(route.operations, exchange, incoming, body, reply, content));
      exchanges.push(exchange);
      outgoing.writeHead(reply.statusCode, reply.rawHeaders);
      outgoing.end(content);
    }).catch(broken));
    onward.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ exchanges, port: server.address().port, close: () => server.close() }));
  });
}

function verdict(reply, content) {
  const found = (violations) => violations.map(({ location, message }) => `${location.join('.')}: ${message}`);
  if (reply.headers['content-type']?.startsWith('application/problem+json')) {
    const problem = JSON.parse(content.toString());
    if (problem.type?.startsWith(OWN_ANSWER)) return problem.validation?.length ? found(problem.validation) : [`${problem.type.slice(OWN_ANSWER.length)}: ${problem.detail}`];
  }
  const said = reply.headers['sl-violations'];
  if (!said) return [];
  return said.startsWith('[') ? found(JSON.parse(said)) : [said];
}
