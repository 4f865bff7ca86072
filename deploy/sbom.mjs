// What the guide is made of: node deploy/sbom.mjs writes deploy/sbom.json.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('sbom.json', import.meta.url))

/**
 * The run-time dependencies as CycloneDX, from the lockfile alone. What differs from one run,
 * folder or registry to the next is left out, so that two lists can be compared.
 * @returns {string} JSON
 */
export function sbom() {
  const args = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only']
  const made = spawnSync('npm', args, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`npm sbom failed:\n${made.stderr}`)
  const { bomFormat, specVersion, version, metadata, components, dependencies } = JSON.parse(
    made.stdout,
  )
  const { 'bom-ref': reference, purl, licenses } = metadata.component
  const component = { type: 'application', 'bom-ref': reference, purl, licenses }
  const told = components.map(
    ({ 'bom-ref': ref, type, name, version: of, purl, hashes, licenses }) => ({
      'bom-ref': ref,
      type,
      name,
      version: of,
      purl,
      hashes,
      licenses,
    }),
  )
  const all = {
    bomFormat,
    specVersion,
    version,
    metadata: { component },
    components: told,
    dependencies,
  }
  return `${JSON.stringify(all, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, sbom())
