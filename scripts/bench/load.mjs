const LONGEST_MS = 60_000

/** Milliseconds of `times` answers to `send(i)`, `atOnce` of them under way together. */
export async function timings(times, atOnce, send) {
  const taken = []
  let next = 0
  async function worker() {
    while (next < times) {
      const turn = next
      next += 1
      const start = performance.now()
      await send(turn)
      taken.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return taken.sort((a, b) => a - b)
}

export const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

export async function get(url, cookie) {
  const answer = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' })
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}`)
  return body
}

/** Sends the page's form the way a browser without JavaScript does, and expects to be sent on. */
export async function post(url, cookie, pageHtml, fields) {
  const answer = await submit(url, cookie, pageHtml, fields)
  if (answer.status !== 303) throw new Error(`${new URL(url).pathname} was not saved: ${answer.status}`)
}

/** The same, whatever the answer, with the page that came as `page`; `within` is something that only the form meant has in it, else the first field. */
export async function submit(url, cookie, pageHtml, fields, within = `name="${Object.keys(fields)[0]}"`) {
  const form = new FormData()
  for (const [, name, value] of hiddenFields(formWith(pageHtml, within))) form.append(name, value)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...(cookie && { cookie }), origin: new URL(url).origin },
    body: form,
    redirect: 'manual',
    signal: AbortSignal.timeout(LONGEST_MS),
  })
  return Object.assign(answer, { page: await answer.text() })
}

/** The header has forms of its own. */
function formWith(html, within) {
  const at = html.indexOf(within)
  return html.slice(html.lastIndexOf('<form', at), html.indexOf('</form>', at))
}

function* hiddenFields(html) {
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name) yield [tag, decode(name), decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '')]
  }
}

/** What stands in an attribute. */
export const decode = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
