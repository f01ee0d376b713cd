// The least language server around textlint, for measuring: what its server for editors does when a text changes, and no more.
// Started in a folder with a .textlintrc.json and textlint in its node_modules: node textlint-server.mjs
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const { createLinter, loadTextlintrc } = createRequire(process.cwd() + '/')('textlint')
const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: process.cwd() + '/.textlintrc.json' }) })
const texts = new Map()

const send = message => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n`)
  process.stdout.write(body)
}

const lint = async (uri, version) => {
  const { messages } = await linter.lintText(texts.get(uri), fileURLToPath(uri))
  const place = ({ line, column }) => ({ line: line - 1, character: column - 1 })
  const diagnostics = messages.map(({ loc, message, ruleId, severity }) => ({ range: { start: place(loc.start), end: place(loc.end) }, message, code: ruleId, severity, source: 'textlint' }))
  send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics } })
}

const handle = async ({ id, method, params }) => {
  if (method === 'exit') process.exit(0)
  if (id !== undefined) return send({ id, result: method === 'initialize' ? { capabilities: { textDocumentSync: 1 } } : null })
  if (method === 'textDocument/didOpen') texts.set(params.textDocument.uri, params.textDocument.text)
  else if (method === 'textDocument/didChange') texts.set(params.textDocument.uri, params.contentChanges.at(-1).text)
  else return
  await lint(params.textDocument.uri, params.textDocument.version)
}

let rest = Buffer.alloc(0)
process.stdin.on('data', data => {
  rest = Buffer.concat([rest, data])
  for (;;) {
    const end = rest.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/Content-Length: *(\d+)/i.exec(rest.subarray(0, end).toString())[1])
    if (rest.length < end + 4 + length) return
    const message = JSON.parse(rest.subarray(end + 4, end + 4 + length).toString())
    rest = rest.subarray(end + 4 + length)
    handle(message)
  }
})
process.stdin.on('end', () => process.exit(0))
