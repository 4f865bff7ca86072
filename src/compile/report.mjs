// The content report for editors: `npm run content`. Node reads no TypeScript, Vite does.
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const folder = process.env.GUIDE_CONTENT ?? 'content'

try {
  const { requestOf, report } = await load('report.ts')
  const request = requestOf(process.argv.slice(2))
  if (request.ask === 'accept') {
    const { accept } = await load('accept.ts')
    console.log(await accept(folder, request.number, request.language))
  } else if (request.ask === 'booklet') {
    const { compile } = await load('compile.ts')
    const { printProblem } = await load('problem.ts')
    const outcome = await compile(folder)
    if (!outcome.ok) throw new Error(outcome.problems.map(printProblem).join('\n'))
    const { booklet } = await load('booklet.ts')
    await writeFile(request.file, booklet(outcome.guide))
    console.log(`The walkthrough is in ${request.file}.`)
  } else {
    const { sections, lines, kept } = await report(folder, request.today)
    console.log(lines.join('\n'))
    if (request.html !== null) {
      const { reportHtml } = await load('report-html.ts')
      await writeFile(request.html, reportHtml(`The words of ${folder}`, sections))
    }
    process.exitCode = kept ? 0 : 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function load(file) {
  const root = resolve(import.meta.dirname, '../..')
  const options = { configFile: false, root, logLevel: 'error' }
  return (await runnerImport(resolve(import.meta.dirname, file), options)).module
}
