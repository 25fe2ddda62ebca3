// Drives every operation of one provider: reading and paging, workspaces, members, invitations, the invitee's side, and documented refusals.
const SEEDED = 120;
let people = 0;
const someone = (hint) => `${hint}-${(people += 1)}@example.com`;

export async function exercise(driver, provider) {
  const name = provider.provider;
  await driver.resetSandbox();
  const on = await driver.on(name);
  await verify(driver, name);
  await workspaces(on, provider);
  await readingAndPaging(driver, on, name);
  await invitations(driver, on, provider);
  await invitee(driver, on, provider);
  await members(driver, on, provider);
  await refusals(driver, on, provider);
  await provider.more?.(driver, on);
  for (const [path, status] of provider.passthrough) {
    const answer = await driver.call('GET', `/v1/connections/${name}/passthrough${path}`);
    if (answer.status !== status) driver.failures.push(`${name}: passthrough ${path} answered ${answer.status}: ${answer.text}`);
  }
  const done = driver.connections.get(name);
  const left = Object.keys(on.capabilities).filter((operation) => on.can(operation) && !done.has(operation) && !provider.elsewhere?.includes(operation));
  if (left.length > 0) driver.failures.push(`${name}: never succeeded: ${left.join(', ')}`);
}

async function verify(driver, connection) {
  const { status, body, text } = await driver.call('POST', `/v1/connections/${connection}/verify`);
  if (status !== 200 || body.status !== 'ok') driver.failures.push(`${connection}: verify answered ${status} ${text}`);
}

async function workspaces(on, { workspace }) {
  await on.all('workspaces.list', { limit: 1, query: '&include=raw' });
  await on.do('workspaces.get', { query: '?include=raw' });
  const made = await on.do('workspaces.create', { body: workspace.create });
  await on.do('workspaces.create', { body: { name: 'Made by name alone' } });
  const w = made?.id;
  if (!w) return;
  await on.do('workspaces.get', { w });
  for (const body of workspace.updates) await on.do('workspaces.update', { w: workspace.updatesDefault ? 'default' : w, body });
  await on.do('workspaces.setDefault', { w });
  await on.do('workspaces.delete', { w });
}

async function readingAndPaging(driver, on, name) {
  await driver.seed(name, SEEDED, SEEDED);
  for (const operation of ['users.list', 'members.list', 'invitations.list']) {
    const [few, many] = [await on.all(operation, { limit: 7 }), await on.all(operation, { query: '&include=raw' })];
    if (on.can(operation) && (few.length !== many.length || few.length < SEEDED)) driver.failures.push(`${name} ${operation}: ${few.length} items in pages of 7, ${many.length} in large ones, at least ${SEEDED} expected`);
  }
  for (const status of on.statuses) await on.all('invitations.list', { query: `&status=${status}` });
  const [found] = await on.all('invitations.list', { query: '&email=pending@example.com' });
  await on.do('invitations.get', { id: found.id, query: '?include=raw,acceptUrl' });
  await on.do('invitations.list', { query: '?status=pending&email=nobody@example.com' });
}

async function invitations(driver, on, { provider, extensions }) {
  const roles = [...on.roles.writable.map((role) => ({ role })), ...on.roles.writableProviderRoles.map((providerRole) => ({ providerRole }))];
  for (const role of roles) {
    const made = await on.do('invitations.create', { body: { email: someone('role'), displayName: 'Rory Role', ...role }, query: '?include=acceptUrl,raw' });
    if (!made?.id) continue;
    await on.do('invitations.get', { id: made.id });
    const again = await on.do('invitations.resend', { id: made.id, query: '?include=acceptUrl,raw' });
    await on.do('invitations.revoke', { id: again?.id ?? made.id });
    await on.do('invitations.get', { id: again?.id ?? made.id, expect: 404 });
  }
  for (const extra of extensions?.invitation ?? []) await on.do('invitations.create', { body: { email: someone('extra'), ...roles[0], ...extra } });
  const batch = await on.do('invitations.createBatch', { body: { items: [...roles, ...roles].map((role) => ({ email: someone('batch'), ...role })) } });
  for (const { status, problem } of batch?.data ?? []) {
    if (status !== 201) driver.failures.push(`${provider} invitations.createBatch: ${JSON.stringify(problem)}`);
  }
}

async function invitee(driver, on, { provider, joins, accept, inviteeConnection }) {
  // Where the connection that invites can't also accept, another one does.
  const self = inviteeConnection ? await driver.on(inviteeConnection) : on;
  const invited = async (email) => {
    await on.do('invitations.create', { body: { email, displayName: 'Joe Joiner', ...joins } });
    return driver.message(provider, email);
  };
  const address = (hint) => accept?.address ?? someone(hint);
  const declining = await invited(address('declines'));
  await self.do('invitations.lookup', { body: { token: declining.token } });
  await self.do('invitations.decline', { body: { token: declining.token } });
  const accepting = await invited(address('accepts'));
  if (accepting.token) {
    await self.do('invitations.lookup', { body: { token: accepting.token } });
    await self.do('invitations.accept', { body: { token: accepting.token, ...accept?.body?.(accepting.email) } });
  } else {
    await driver.control('POST', `/outbox/${accepting.id}/accept`);
  }
  const members = await on.all('members.list');
  if (!members.some(({ email, displayName }) => email === accepting.email || displayName === accept?.displayName)) driver.failures.push(`${provider}: ${accepting.email} accepted and is no member`);
}

async function members(driver, on, { added, memberRoles }) {
  await driver.resetSandbox();
  const one = (await on.all('members.list')).find(({ displayName }) => displayName === 'Nina Neumann');
  await on.do('members.get', { id: one.id, query: '?include=raw' });
  for (const role of memberRoles ?? []) await on.do('members.update', { id: one.id, body: role });
  await on.do('members.remove', { id: one.id });
  for (const body of (await added?.(on)) ?? []) {
    const member = await on.do('members.add', { body });
    if (member) await on.do('members.remove', { id: member.id });
  }
}

/** What the contracts document as refused: the error replies are validated too. */
async function refusals(driver, on, { unknown, joins, accept, tokens, refused = [], broken }) {
  const gone = [404, 409, 410, 422];
  for (const operation of ['members.get', 'members.update', 'members.remove']) await on.do(operation, { id: unknown.member, body: operation === 'members.update' ? on.roles.writable.map((role) => ({ role }))[0] : undefined, expect: gone });
  for (const operation of ['invitations.get', 'invitations.resend', 'invitations.revoke']) {
    if (unknown.invitation) await on.do(operation, { id: unknown.invitation, expect: gone });
  }
  await on.do('workspaces.get', { w: unknown.workspace, expect: [403, 404] });
  await on.do('invitations.create', { body: { email: 'max@example.com', ...joins }, expect: [201, 409, 422] });
  for (const token of tokens) {
    await on.do('invitations.lookup', { body: { token }, expect: [...gone, 403] });
    await on.do('invitations.accept', { body: { token, ...accept?.body?.(someone('nobody')) }, expect: [...gone, 403] });
    await on.do('invitations.decline', { body: { token }, expect: [...gone, 403] });
  }
  for (const [operation, options] of refused) await on.do(operation, options);
  const stranger = await driver.on(broken);
  for (const operation of ['workspaces.get', 'members.list', 'invitations.list']) await stranger.do(operation, { expect: [403, 424] });
}
