// Starts the web editor with its configuration, and teaches it to read and write records as the build does:
// every value is text, a plain line may stand for a group of one key, and nothing empty is written.

import CMS from './sveltia/index.js'
import {FAILSAFE_SCHEMA, dump, load, nullCoreTag} from './js-yaml/index.js'

const RECORD = /^\uFEFF?\s*?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$\n?([\s\S]*)/m
const TEXT = FAILSAFE_SCHEMA
const QUOTING_NULL = FAILSAFE_SCHEMA.withTags(nullCoreTag)

const {configuration, shorthands} = await (await fetch('configuration.json')).json()

export function fromFile(text) {
  const [, front, body] = RECORD.exec(text) ?? [null, '', text]
  const record = (front.trim() && load(front, {schema: TEXT})) || {}
  for (const [key, short] of Object.entries(shorthands)) {
    if (Array.isArray(record[key])) record[key] = record[key].map((entry) => widened(entry, short))
  }
  return {...record, body: body.replaceAll('\r\n', '\n')}
}

function widened(entry, short) {
  return typeof entry === 'string' ? {[short]: entry} : entry
}

export function toFile({body, ...record}) {
  const front = filled(record) ?? {}
  for (const [key, short] of Object.entries(shorthands)) {
    if (Array.isArray(front[key])) front[key] = front[key].map((entry) => narrowed(entry, short))
  }
  const text = (body ?? '').replace(/^\n+/, '').trimEnd()
  return `---\n${dump(front, {schema: QUOTING_NULL, lineWidth: -1, noRefs: true, quoteStyle: 'double'})}---\n${text}${text && '\n'}`
}

function narrowed(entry, short) {
  return Object.keys(entry).join() === short ? entry[short] : entry
}

// A value without what is empty in it, all of its text on one line; undefined, if nothing is left.
function filled(value) {
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined)
    return items.length ? items : undefined
  }
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, inner]) => [key, filled(inner)])
    const found = entries.filter(([, inner]) => inner !== undefined)
    return found.length ? Object.fromEntries(found) : undefined
  }
  return String(value ?? '').replace(/\s+/g, ' ').trim() || undefined
}

CMS.registerCustomFormat('record-frontmatter', 'md', {fromFile, toFile})
CMS.init({config: configuration})
