import { connect, createServer } from 'node:net'

/**
 * Stands between the application and its database, and does to them what a network does: { port, pass, cut, slow, freeze, to, stop }.
 * `to` names another port to pass on to. Connections that were frozen never answer again, as when a router forgot them.
 */
export async function startProxy(target) {
  const pairs = new Set()
  let delay = 0
  let isFrozen = false
  const server = createServer({ allowHalfOpen: false }, (near) => {
    const far = connect(target, '127.0.0.1')
    const pair = { near, far, isLost: isFrozen }
    pairs.add(pair)
    pipe(near, far, pair)
    pipe(far, near, pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
  })
  /** Each way takes half of the delay, whatever is under way already. */
  function pipe(from, to, pair) {
    from.on('data', (bytes) => {
      const pass = () => {
        if (!pair.isLost && !to.destroyed) to.write(bytes)
      }
      if (delay > 0) setTimeout(pass, delay / 2).unref()
      else pass()
    })
  }
  const reset = () => {
    for (const { near, far } of pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }
  await listen(server, 0)
  const { port } = server.address()
  return {
    port,
    to: (other) => (target = other),
    slow: (ms) => (delay = ms),
    freeze() {
      isFrozen = true
      for (const pair of pairs) pair.isLost = true
    },
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve))
      reset()
      await closed
    },
    async pass() {
      delay = 0
      isFrozen = false
      if (!server.listening) await listen(server, port)
    },
    async stop() {
      if (!server.listening) return
      const closed = new Promise((resolve) => server.close(resolve))
      reset()
      await closed
    },
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
