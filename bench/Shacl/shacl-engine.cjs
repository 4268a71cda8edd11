// Validates the records of a folder with shacl-engine and prints one line of JSON per variant:
//   { "variant": …, "rate": datasets per second, "results": number of results }
// The packages shacl-engine, n3 and rdf-ext are looked for where NODE_PATH says.
//
// How the vocabularies reach it: a record is joined, before the clock starts, with just those background statements that speak of
// its own terms, so that no time goes into merging and the graphs stay as small as can be. The last
// variant puts all records and the whole background into one indexed store and validates once.
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { createRequire } = require('node:module')

const rounds = 5
const folder = process.argv[2]
const found = (process.env.NODE_PATH ?? '').split(path.delimiter).find(root => root && fs.existsSync(path.join(root, 'shacl-engine', 'package.json')))
if (!found) {
  console.error('  no peer: the npm package shacl-engine (with n3 and rdf-ext) was not found; give its node_modules folder')
  process.exit(1)
}

const resolve = createRequire(path.join(found, 'peer.cjs')).resolve
const load = name => import(pathToFileURL(resolve(name)))

async function main () {
  const { Validator } = await import(pathToFileURL(path.join(found, 'shacl-engine', 'index.js')))
  const n3 = await load('n3')
  const rdf = (await import(pathToFileURL(path.join(found, 'rdf-ext', 'index.js')))).default
  const { Parser, Store } = n3.default ?? n3
  const read = name => new Parser({ format: 'N-Triples', factory: rdf }).parse(fs.readFileSync(path.join(folder, name), 'utf8'))

  // That a concept is a skos:Concept would make it a focus node here; none of these shapes asks for it otherwise.
  const background = read('background.nt').filter(quad => quad.object.value !== 'http://www.w3.org/2004/02/skos/core#Concept')
  const bySubject = new Map()
  for (const quad of background) {
    if (!bySubject.has(quad.subject.value)) bySubject.set(quad.subject.value, [])
    bySubject.get(quad.subject.value).push(quad)
  }

  const hierarchy = background.filter(quad => quad.predicate.value.endsWith('#subClassOf'))
  // It knows class hierarchies from the shapes graph only.
  const shapes = rdf.dataset([...read('shapes.nt'), ...hierarchy])
  const records = fs.readdirSync(folder).filter(name => name.startsWith('record-')).sort().map(read)
  // Blank nodes of different records stay different nodes when all stand in one store.
  const joined = records.map(quads => {
    const spoken = new Set(quads.flatMap(quad => [quad.subject, quad.object]).filter(term => term.termType === 'NamedNode').map(term => term.value))
    return [...quads, ...[...spoken].flatMap(iri => bySubject.get(iri) ?? [])]
  })

  const validator = new Validator(shapes, { factory: rdf })
  await measure('n3 store, vocabularies joined before', joined.map(quads => new Store(quads)), records.length, validator)
  await measure('rdf-ext dataset, joined before', joined.map(quads => rdf.dataset(quads)), records.length, validator)
  await measure('n3 store, all in one graph', [new Store([...records.flat(), ...background])], records.length, validator)
}

async function measure (variant, datasets, count, validator) {
  let best = 0
  let results = 0
  for (let round = 0; round < rounds; round++) {
    const began = process.hrtime.bigint()
    results = 0
    for (const dataset of datasets) results += (await validator.validate({ dataset })).results.length
    best = Math.max(best, count / (Number(process.hrtime.bigint() - began) / 1e9))
  }

  console.log(JSON.stringify({ variant, rate: best, results }))
}

main()
