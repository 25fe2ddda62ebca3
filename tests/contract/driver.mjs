// Calls the gateway's API, and steers the sandbox.
export class Driver {
  calls = 0;
  failures = [];
  /** Operation ids that succeeded somewhere, and by connection. */
  operations = new Set();
  connections = new Map();

  constructor(gateway, key, sandbox) {
    Object.assign(this, { gateway, key, sandbox });
  }

  async call(method, path, body) {
    this.calls += 1;
    const reply = await fetch(this.gateway + path, {
      method,
      headers: { Authorization: `Bearer ${this.key}`, Prefer: 'handling=lenient', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await reply.text();
    return { status: reply.status, body: text && /json/.test(reply.headers.get('content-type')) ? JSON.parse(text) : undefined, text };
  }

  /** A connection whose operations are called by their ids. */
  async on(connection) {
    const { body } = await this.call('GET', `/v1/connections/${connection}`);
    if (!this.connections.has(connection)) this.connections.set(connection, new Set());
    return new Connection(this, connection, body);
  }

  async control(method, path, body) {
    const reply = await fetch(`${this.sandbox}/_sandbox${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body) });
    if (!reply.ok) throw new Error(`The sandbox answered ${method} ${path} with ${reply.status}: ${await reply.text()}`);
    return reply.status === 204 ? undefined : reply.json();
  }

  fault = (rule) => this.control('POST', '/faults', rule);
  seed = (upstream, members, invitations) => this.control('POST', '/seed', { upstream, members, invitations });
  resetSandbox = () => this.control('POST', '/reset');

  /** The newest message to an address. */
  async message(upstream, email) {
    const found = await this.control('GET', `/outbox?upstream=${upstream}&email=${encodeURIComponent(email)}`);
    if (found.length === 0) this.failures.push(`${upstream}: no message reached ${email}`);
    return found.at(-1) ?? {};
  }
}

const routes = {
  'workspaces.list': ['GET', '/workspaces', 200],
  'workspaces.get': ['GET', '/workspaces/{w}', 200],
  'workspaces.create': ['POST', '/workspaces', 201],
  'workspaces.update': ['PATCH', '/workspaces/{w}', 200],
  'workspaces.delete': ['DELETE', '/workspaces/{w}', 204],
  'workspaces.setDefault': ['POST', '/workspaces/{w}/default', 200],
  'users.list': ['GET', '/workspaces/{w}/users', 200],
  'members.list': ['GET', '/workspaces/{w}/members', 200],
  'members.get': ['GET', '/workspaces/{w}/members/{id}', 200],
  'members.add': ['POST', '/workspaces/{w}/members', 201],
  'members.update': ['PATCH', '/workspaces/{w}/members/{id}', 200],
  'members.remove': ['DELETE', '/workspaces/{w}/members/{id}', 204],
  'invitations.list': ['GET', '/workspaces/{w}/invitations', 200],
  'invitations.get': ['GET', '/workspaces/{w}/invitations/{id}', 200],
  'invitations.create': ['POST', '/workspaces/{w}/invitations', 201],
  'invitations.createBatch': ['POST', '/workspaces/{w}/invitations/batch', 200],
  'invitations.resend': ['POST', '/workspaces/{w}/invitations/{id}/resend', 200],
  'invitations.revoke': ['DELETE', '/workspaces/{w}/invitations/{id}', 204],
  'invitations.lookup': ['POST', '/invitations/lookup', 200],
  'invitations.accept': ['POST', '/invitations/accept', 200],
  'invitations.decline': ['POST', '/invitations/decline', 200],
};

class Connection {
  constructor(driver, name, discovered) {
    Object.assign(this, { driver, name, roles: discovered.roles, statuses: discovered.invitationStatuses, capabilities: discovered.operations });
    for (const operation of Object.keys(discovered.operations)) {
      if (!routes[operation]) driver.failures.push(`${name}: this check does not know the operation ${operation}`);
    }
  }

  can = (operation) => this.capabilities[operation].support !== 'unsupported';

  /** Calls an operation and answers its body. An operation that is unsupported is left out; an answer other than expected is a failure. */
  async do(operation, { w = 'default', id, query = '', body, expect } = {}) {
    if (!this.can(operation)) return undefined;
    const [method, template, success] = routes[operation];
    const path = `/v1/connections/${this.name}${template.replace('{w}', encodeURIComponent(w)).replace('{id}', encodeURIComponent(id))}${query}`;
    const answer = await this.driver.call(method, path, body);
    const wanted = [expect ?? success].flat();
    if (!wanted.includes(answer.status)) {
      this.driver.failures.push(`${this.name} ${operation}: ${method} ${path} answered ${answer.status}, not ${wanted.join(' or ')}: ${answer.text}`);
    } else if (answer.status === success) {
      this.driver.operations.add(operation);
      this.driver.connections.get(this.name).add(operation);
    }
    return answer.body;
  }

  /** Reads a list to its end. */
  async all(operation, { w, limit = 200, query = '' } = {}) {
    const items = [];
    let cursor = '';
    do {
      const page = await this.do(operation, { w, query: `?limit=${limit}${query}${cursor}` });
      if (!page?.data) return items;
      items.push(...page.data);
      cursor = page.page.next ? `&cursor=${encodeURIComponent(page.page.next)}` : '';
    } while (cursor);
    return items;
  }
}
