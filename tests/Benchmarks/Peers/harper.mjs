// Harper over files and folders, through its npm package: node harper.mjs PATH... Prints the number of findings of each file.
// Started in a folder with harper.js in its node_modules.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const modules = process.cwd() + '/node_modules/harper.js/dist/'
const { LocalLinter, Dialect } = await import(pathToFileURL(modules + 'index.js').href)
const { binary } = await import(pathToFileURL(modules + 'binary.js').href)
const files = path => statSync(path).isDirectory() ? readdirSync(path).flatMap(name => files(join(path, name))) : path.endsWith('.md') ? [path] : []

const linter = new LocalLinter({ binary, dialect: Dialect.American })
await linter.setup()
for (const file of process.argv.slice(2).flatMap(files))
  console.log(file, (await linter.lint(readFileSync(file, 'utf8'), { language: 'markdown' })).length)
