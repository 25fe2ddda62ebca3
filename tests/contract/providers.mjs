// What is particular to each provider: data its contract asks for, and connections of other kinds beside the sandbox's own.
const uuid = '00000000-0000-4000-8000-000000000000';
const password = 'a-long-enough-passphrase';

/** A copy of a connection under another name, with changes to its line. */
const copy = (provider, name, change) => (connections) => {
  const line = connections.split('\n').find((each) => each.startsWith(`  ${provider}:`));
  return `${change(line.replace(`  ${provider}:`, `  ${name}:`))}\n`;
};
const badCredential = (provider) => copy(provider, `${provider}-broken`, (line) => line.replace(/(credentials: \{ \w+: ")[^"]+/, '$1no-such-credential'));
const withSettings = (settings) => (line) => (line.includes('settings: {') ? line.replace('settings: {', `settings: { ${settings},`) : line.replace(/ \}$/, `, settings: { ${settings} } }`));

/** Runs the invitation calls of a variant of a connection. */
async function invitationsOf(driver, connection, body) {
  const on = await driver.on(connection);
  const made = await on.do('invitations.create', { body });
  await on.do('invitations.list');
  await on.do('invitations.resend', { id: made?.id });
  return on;
}

export const providers = [
  {
    provider: 'koyeb',
    needsBody: '/v1/organization_invitations',
    broken: 'koyeb-broken',
    variants: [badCredential('koyeb'), copy('koyeb', 'koyeb-pages', withSettings('pageSize: "10"'))],
    workspace: { create: { name: 'made-here' }, updates: [{ name: 'renamed-here' }] },
    joins: { role: 'owner' },
    unknown: { workspace: uuid, member: uuid, invitation: uuid },
    tokens: [],
    passthrough: [['/v1/account/profile', 200], ['/v1/organization_invitations?limit=5&statuses=PENDING&statuses=EXPIRED', 200]],
    async more(driver) {
      const on = await driver.on('koyeb-pages');
      for (const operation of ['workspaces.list', 'members.list', 'invitations.list']) await on.all(operation, { limit: 30 });
    },
  },
  {
    provider: 'deepopinion',
    needsBody: '/organizations',
    broken: 'deepopinion-broken',
    variants: [badCredential('deepopinion'), copy('deepopinion', 'deepopinion-own', withSettings('acceptWithCredential: "true"'))],
    workspace: {
      create: { name: 'Made here', description: 'By the contract check' },
      updates: [{ name: 'Renamed' }, { description: 'Described' }, { name: 'Both', description: null }],
    },
    joins: { role: 'member' },
    inviteeConnection: 'deepopinion-own',
    elsewhere: ['invitations.accept'],
    accept: { body: (email) => ({ email, password, firstName: 'Joe', lastName: 'Joiner' }), displayName: 'Joe Joiner' },
    memberRoles: ['editor', 'viewer', 'owner', 'member'].map((role) => ({ role })),
    added: async () => [{ userId: '14', role: 'viewer' }],
    unknown: { workspace: '999999', member: '999999', invitation: '999999' },
    tokens: ['no-such-token'],
    refused: [
      ['workspaces.create', { body: { name: 'Acme' }, expect: 409 }],
      ['members.add', { body: { userId: '999999', role: 'member' }, expect: [404, 422] }],
      ['members.remove', { id: '1001', expect: [204, 409] }],
    ],
    passthrough: [['/organizations/101', 200]],
    known: [{
      pattern: /^POST \/organizations\/users\/invite\/accept -> 401: UNAUTHORIZED/,
      why: 'accepting without a credential, the default: the contract wants one on every call, though a new user has none; acceptWithCredential sends it',
    }],
  },
  {
    provider: 'pupil',
    needsBody: '/workspaces/',
    broken: 'pupil-broken',
    variants: [badCredential('pupil')],
    workspace: {
      create: { name: 'Made here', extensions: { pupil: { world_video_mode: 'BLUR', picture_url: 'https://example.com/a.png' } } },
      updates: [{ name: 'Renamed' }, { extensions: { pupil: { picture_url: null, raw_file_downloads: true } } }],
    },
    joins: { role: 'viewer' },
    inviteeConnection: 'pupil-invitee',
    elsewhere: ['invitations.lookup', 'invitations.accept', 'invitations.decline'],
    accept: { address: 'ivy@example.com' },
    memberRoles: ['admin', 'editor', 'guest', 'viewer'].map((role) => ({ role })),
    added: async () => [{ userId: '5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f04', role: 'editor' }],
    unknown: { workspace: uuid, member: uuid },
    tokens: ['no-such-token'],
    known: [{
      pattern: /^\w+ \/(auth\/profile|workspaces\/[^/]+)\/invites\/.*-> 404: response: Unable to match the returned status code/,
      why: 'an unknown invitation token: the contract declares no status for it, and the sandbox answers 404',
    }],
    refused: [['members.add', { body: { userId: '5b0d8a61-4c27-4f0e-8d93-1e7a6b2c9f02', role: 'viewer' }, expect: 409 }]],
    passthrough: [['/auth/profile', 200], ['/workspaces/', 200]],
  },
  {
    provider: 'toggl',
    needsBody: '/organizations/9011001/invitations',
    broken: 'toggl-broken',
    variants: [
      badCredential('toggl'),
      copy('toggl', 'toggl-code', withSettings('resendBy: "code"')),
      copy('toggl', 'toggl-learns', (line) => line.replace(/, settings: \{[^}]*\}/, '')),
      copy('toggl', 'toggl-invitee', (line) => withSettings('inviteeWithCredential: "true"')(line.replace('sandbox-toggl-token', 'sandbox-toggl-ivy-token'))),
    ],
    workspace: {
      create: { name: 'Made here' },
      updates: [{ name: 'Renamed' }, { extensions: { toggl: { onlyAdminsMayCreateProjects: true } } }],
    },
    extensions: { invitation: [{ sendEmail: false }] },
    joins: { role: 'member' },
    memberRoles: [{ role: 'admin' }, { providerRole: 'teamlead' }, { providerRole: 'projectlead' }, { role: 'member' }],
    unknown: { workspace: '999999', member: '999999', invitation: '999999' },
    tokens: ['0'.repeat(32)],
    passthrough: [['/me/organizations', 200], ['/organizations/9011001/roles', 200], ['/organizations/9011001/users?active_status=invited', 200]],
    async more(driver) {
      await invitationsOf(driver, 'toggl-code', { email: 'code@example.com', role: 'member' });
      await invitationsOf(driver, 'toggl-learns', { email: 'learns@example.com', role: 'admin' });
      await (await driver.on('toggl')).do('invitations.create', { body: { email: 'ivy@example.com', role: 'member' } });
      const { token } = await driver.message('toggl', 'ivy@example.com');
      const ivy = await driver.on('toggl-invitee');
      await ivy.do('invitations.lookup', { body: { token } });
      await ivy.do('invitations.accept', { body: { token } });
    },
  },
  {
    provider: 'org-invite',
    needsBody: '/orgs/6e1d4b90-2f7c-4d35-9a68-c40b7e5f8d01/invites',
    broken: 'org-invite-broken',
    variants: [
      badCredential('org-invite'),
      copy('org-invite', 'org-invite-own', (line) => withSettings('acceptWithCredential: "true"')(line.replace(/credentials: \{[^}]*\}/, 'credentials: { sessionCookie: "sandbox-org-invite-ivy-session" }'))),
    ],
    workspace: { create: { name: 'Made here' }, updates: [{ name: 'Renamed' }] },
    extensions: { invitation: [{ sendEmail: false, displayName: 'Quiet' }] },
    joins: { role: 'admin' },
    accept: { body: (email) => ({ email, password, locale: 'en' }) },
    memberRoles: [{ providerRole: 'Support' }, { providerRole: 'Support,Business' }, { role: 'admin' }],
    added: async (on) => (await on.all('users.list')).filter(({ email }) => email === 'ivy@example.com').map(({ id }) => ({ userId: id, providerRole: 'Sysadmin' })),
    unknown: { workspace: uuid, member: uuid },
    tokens: [uuid],
    refused: [['workspaces.delete', { w: uuid, expect: [403, 404] }]],
    passthrough: [['/login/memberships', 200]],
    async more(driver, on) {
      await on.do('invitations.create', { body: { email: 'ivy@example.com', role: 'admin', displayName: 'Ivy Invitee' } });
      const { token } = await driver.message('org-invite', 'ivy@example.com');
      const ivy = await driver.on('org-invite-own');
      await ivy.do('invitations.lookup', { body: { token } });
      await ivy.do('invitations.accept', { body: { token, email: 'ivy@example.com' } });
    },
  },
];
