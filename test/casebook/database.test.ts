import { afterEach, describe, expect, it, vi } from 'vitest'
import { Database, hasStorage, removeDatabase, storageFault } from '#casebook/database.ts'
import { CasebookFault } from '#casebook/fault.ts'
import { faultFrom } from '../kit/case.ts'

/** As much of the browser's classes as opening looks at. */
class FakeRequest extends EventTarget {
  error: DOMException | null = null
  result: unknown = null
}

class FakeDatabase extends EventTarget {
  isClosed = false
  close(): void {
    this.isClosed = true
  }
}

/** A browser whose storage answers an opening as told. */
function withStorage(answer: (request: FakeRequest) => void): FakeRequest[] {
  const asked: FakeRequest[] = []
  const open = () => {
    const request = new FakeRequest()
    asked.push(request)
    queueMicrotask(() => {
      answer(request)
    })
    return request
  }
  vi.stubGlobal('indexedDB', { open })
  vi.stubGlobal('IDBRequest', FakeRequest)
  vi.stubGlobal('IDBDatabase', FakeDatabase)
  for (const name of ['IDBObjectStore', 'IDBIndex', 'IDBCursor', 'IDBTransaction']) {
    vi.stubGlobal(name, class extends EventTarget {})
  }
  return asked
}

function opens(request: FakeRequest): void {
  request.result = new FakeDatabase()
  request.dispatchEvent(new Event('success'))
}

function fails(name: string): (request: FakeRequest) => void {
  return (request) => {
    request.error = new DOMException('', name)
    request.dispatchEvent(new Event('error'))
  }
}

function notes(): Database {
  return new Database('notes', ['rows'])
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('storage', () => {
  it('D-14: that a browser took away is called absent', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(hasStorage()).toBe(false)
    expect(await faultFrom(() => notes().use(() => Promise.resolve(1)))).toBe('storage-absent')
    expect(await faultFrom(() => removeDatabase('notes'))).toBe('no fault')
  })

  it.each([
    ['refuses by an error', fails('InvalidStateError'), 'storage-refused'],
    ['refuses for safety', fails('SecurityError'), 'storage-refused'],
    ['is of a later program', fails('VersionError'), 'newer-casebook'],
    ['is full', fails('QuotaExceededError'), 'storage-full'],
    ['fails twice', fails('UnknownError'), 'storage-broken'],
  ])('that %s is named', async (_, answer, fault) => {
    withStorage(answer)
    expect(await faultFrom(() => notes().use(() => Promise.resolve(1)))).toBe(fault)
  })

  it('D-14: that throws at once is called refused', async () => {
    withStorage(opens)
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('', 'SecurityError')
      },
    })
    expect(await faultFrom(() => notes().use(() => Promise.resolve(1)))).toBe('storage-refused')
  })

  it('D-14: that never answers is given up after three seconds, and closed if it answers late', async () => {
    vi.useFakeTimers()
    const asked = withStorage(() => undefined)
    const fault = faultFrom(() => notes().use(() => Promise.resolve(1)))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(await fault).toBe('storage-silent')
    const late = asked[0] ?? new FakeRequest()
    opens(late)
    await vi.advanceTimersByTimeAsync(0)
    expect((late.result as FakeDatabase).isClosed).toBe(true)
  })

  it('D-16: whose connection is lost is opened again, once', async () => {
    const asked = withStorage(opens)
    let tries = 0
    const lost = (times: number) => () => {
      tries += 1
      if (tries <= times) throw new DOMException('', 'InvalidStateError')
      return Promise.resolve('stored')
    }
    expect(await notes().use(lost(1))).toBe('stored')
    expect([tries, asked.length]).toEqual([2, 2])
    tries = 0
    expect(await faultFrom(() => notes().use(lost(9)))).toBe('storage-broken')
    expect(tries).toBe(2)
  })

  it('keeps one connection as long as it lasts', async () => {
    const asked = withStorage(opens)
    const database = notes()
    await database.use(() => Promise.resolve())
    await database.use(() => Promise.resolve())
    expect(asked).toHaveLength(1)
  })

  it('hands on a fault of ours as it is', () => {
    const fault = new CasebookFault('changed-elsewhere')
    expect(storageFault(fault)).toBe(fault)
  })
})
