import { newReport } from '#model/outcome-report.ts'
import { randomId } from './bytes.ts'
import { Exchange } from './exchange.ts'
import { readInvitation } from './invitation.ts'
import { Keeper } from './keeper.ts'
import { makePassphrase, weakness } from './passphrase.ts'
import type { CallName, Gives, Given } from './protocol.ts'
import { selfTest } from './self-test.ts'

/** How each question is answered. */
export type Answers = {
  [K in CallName]: (
    given: Given<K>,
    progress: (part: number) => void,
  ) => Promise<Gives<K>> | Gives<K>
}

/** The worker's answers for the casebook of one name. */
export function answersOf(keeper: Keeper): Answers {
  const exchange = new Exchange()
  return {
    look: () => keeper.look(),
    selfTest,
    makePassphrase: ({ language }) => makePassphrase(language),
    weakness: ({ passphrase }) => weakness(passphrase),
    create: ({ passphrase }, progress) => keeper.create(passphrase, progress),
    createInMemory: () => keeper.createInMemory(),
    unlock: ({ passphrase }, progress) => keeper.unlock(passphrase, progress),
    status: () => keeper.status(),
    changePassphrase: ({ current, next }, progress) =>
      keeper.changePassphrase(current, next, progress),
    rekey: () => keeper.rekey(),
    setWipesAfterTen: ({ isOn }) => nothing(keeper.setWipesAfterTen(isOn)),
    wipe: () => nothing(keeper.wipe()),
    dismiss: (problem) => nothing(keeper.book.dismiss(problem)),

    begin: ({ burst }) => keeper.book.begin(burst),
    list: () => keeper.book.list(),
    open: ({ id }) => keeper.book.open(id),
    save: (given) => keeper.book.save(given.case),
    draft: (given) => nothing(keeper.book.draft(given.case)),
    dropDraft: ({ id }) => nothing(keeper.book.dropDraft(id)),
    remove: ({ ids }) => nothing(keeper.book.remove(ids)),
    undoRemove: ({ id }) => keeper.book.undoRemove(id),
    wipeCase: ({ id }) => keeper.wipeCase(id),
    sweep: () => keeper.book.sweep(),
    sealCase: ({ id }) => nothing(keeper.book.sealCase(id)),
    tally: () => keeper.book.tally(),
    find: ({ query }) => keeper.book.find(query),
    reports: () => keeper.book.reports(),
    beginReport: () => newReport(randomId()),
    saveReport: ({ report }) => nothing(keeper.book.saveReport(report)),
    removeReport: ({ id }) => nothing(keeper.book.removeReport(id)),

    backup: ({ passphrase }) => exchange.backup(keeper.book, passphrase),
    backedUp: () => nothing(keeper.book.backedUp()),
    openerOf: ({ file }) => exchange.openerOf(file),
    restorePreview: ({ file, passphrase }) => exchange.preview(keeper.book, file, passphrase),
    restoreAdd: ({ preview, places, reports }) =>
      exchange.add(keeper.book, preview, places, reports),
    invite: ({ language }) => exchange.invite(language),
    readInvitation: ({ text }) => readInvitation(text),
    handOver: ({ ids, recipient }) => exchange.handOver(keeper.book, ids, recipient),
    collect: ({ text }) => exchange.collect(keeper.book, text),
  }
}

async function nothing(done: Promise<unknown>): Promise<null> {
  await done
  return null
}
