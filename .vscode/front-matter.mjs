// A remark plug-in: front matter of records against the schemas in archive/schemas/, while it is typed.
// `build.py check` sees more; this sees at once, and names the line.

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import Ajv from 'ajv'
import {LineCounter, parseDocument} from 'yaml'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const SCHEMAS = {
  statements: 'statement',
  people: 'person',
  demands: 'demand',
  chambers: 'chamber',
  groups: 'group',
  events: 'event',
  pages: 'page',
}

export default function frontMatter() {
  return (tree, file) => {
    const name = schemaOf(path.resolve(file.cwd, file.path ?? ''))
    const block = tree.children.find((node) => node.type === 'yaml')
    if (name && block) check(validator(name), block, file)
  }
}

// The name of the schema for a file, if it is a record; a statement with a language in its name is a translation.
export function schemaOf(place) {
  const [content, folder, name, ...deeper] = path.relative(PROJECT, place).split(path.sep)
  if (content !== 'content' || !name?.endsWith('.md') || deeper.length) return undefined
  return folder === 'statements' && /\..+\.md$/.test(name) ? 'translation' : SCHEMAS[folder]
}

const validators = new Map()

function validator(name) {
  if (!validators.has(name)) {
    const schema = JSON.parse(readFileSync(path.join(PROJECT, 'archive', 'schemas', `${name}.schema.json`), 'utf8'))
    validators.set(name, new Ajv({allErrors: true, strict: false, verbose: true}).compile(schema))
  }
  return validators.get(name)
}

function check(validate, block, file) {
  const lines = new LineCounter()
  const document = parseDocument(block.value, {lineCounter: lines})
  const tell = (reason, range) => {
    const place = range ? {start: point(lines, range[0], block), end: point(lines, range[1], block)} : block.position
    file.message(reason, {place, source: 'front matter'}).fatal = true
  }
  for (const {message, pos} of document.errors) tell(message.split('\n')[0].replace(/ at line \d+.*$/, ''), pos)
  if (document.errors.length || validate(document.toJS() ?? {})) return
  for (const error of validate.errors) tell(spoken(error), rangeOf(document, error))
}

// The front matter begins on the line below its hyphens.
function point(lines, offset, block) {
  const {line, col} = lines.linePos(offset)
  return {line: line + block.position.start.line, column: col}
}

function rangeOf(document, {instancePath, keyword, params}) {
  const steps = instancePath.split('/').slice(1)
  const node = steps.length ? document.getIn(steps, true) : document.contents
  if (keyword === 'required') return node?.range && [node.range[0], node.range[0]]
  const added = keyword === 'additionalProperties' && params.additionalProperty
  return (node?.items?.find((pair) => added && pair.key.value === added)?.key ?? node)?.range?.slice(0, 2)
}

function spoken({keyword, params, parentSchema, message}) {
  switch (keyword) {
    case 'additionalProperties':
      return `${params.additionalProperty}: is not a key that is known here. Known keys here: ${Object.keys(parentSchema.properties).join(', ')}.`
    case 'required':
      return `${params.missingProperty}: is missing`
    case 'enum':
      return `is not in the list: ${[...new Set(params.allowedValues.map(String))].join(', ')}`
    case 'pattern':
      return parentSchema.patternErrorMessage ?? message
    case 'type':
      return parentSchema.errorMessage ?? message
    default:
      return message
  }
}
