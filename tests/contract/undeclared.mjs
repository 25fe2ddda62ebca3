// What the proxies let pass, because JSON Schema does: names that the contract does not have. A misspelt optional field is one.

/** Finds the operation of an exchange, and every query parameter and JSON property that it does not declare. */
export function undeclaredIn(operations, { method, path, status }, incoming, body, reply, content) {
  const [plain, query] = path.split('?');
  const operation = operations
    .filter((candidate) => candidate.method === method.toLowerCase() && matches(candidate.path, plain))
    .sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
  if (!operation) return { violations: ['no such operation in the contract'] };
  const violations = [];
  const declared = new Set((operation.request?.query ?? []).map(({ name }) => name));
  for (const name of new Set(new URLSearchParams(query).keys())) {
    if (!declared.has(name)) violations.push(`request.query: undeclared parameter ${name}`);
  }
  const response = operation.responses.find(({ code }) => code === String(status)) ?? operation.responses.find(({ code }) => code === 'default');
  const root = { __bundled__: operation.__bundled__ };
  violations.push(...walk(json(incoming, body), schemaOf(operation.request?.body?.contents), root, 'request.body'));
  violations.push(...walk(json(reply, content), schemaOf(response?.contents), root, 'response.body'));
  return { operation: operation.iid, violations };
}

const matches = (template, path) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
const schemaOf = (contents) => contents?.find(({ mediaType }) => /json/.test(mediaType))?.schema;
const json = (message, bytes) => (/json/.test(message.headers['content-type'] ?? '') && bytes.length ? JSON.parse(bytes.toString()) : undefined);

function resolve(schema, root) {
  if (!schema?.$ref) return schema;
  return resolve(schema.$ref.slice(2).split('/').reduce((node, part) => node?.[decodeURIComponent(part)], root), root);
}

function walk(value, unresolved, root, at) {
  const schema = resolve(unresolved, root);
  if (!schema || value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => walk(item, schema.items, root, `${at}[]`)))];
  const parts = [schema, ...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((part) => resolve(part, root));
  const properties = Object.assign({}, ...parts.map((part) => part?.properties));
  const open = Object.keys(properties).length === 0 || parts.some((part) => part?.additionalProperties);
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!(name in properties)) return open ? [] : [`${at}: undeclared property ${name}`];
    return walk(inner, properties[name], root, `${at}.${name}`);
  });
}
