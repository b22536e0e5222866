#!/usr/bin/env node
// Starts Lotline. Plain JavaScript on purpose: whatever Node a machine has can read this far. The
// program itself needs Node 24, which comes with the package; an older one hands over to it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const WRONG_USE = 2
const HANDED_OVER = 'LOTLINE_HANDED_OVER'

/** The Node that came with the package, or null where its install script did not run. */
const ownNode = () => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const names = process.platform === 'win32' ? ['node.exe'] : ['node']
    return names.map((name) => join(folder, 'bin', name)).find((file) => existsSync(file)) ?? null
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** Runs this file again on the other Node; its exit code and its signal become ours. */
const handOver = (node) => {
  const self = fileURLToPath(import.meta.url)
  // The channel carries no words: its end tells the child that we are gone, however we went.
  const child = spawn(node, [self, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [HANDED_OVER]: '1' },
  })
  // Ctrl-C at a terminal reaches both of us; passing it on would reach the child twice.
  const pass = (signal) => () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass(signal))
  child.on('error', (error) => {
    console.error(`Could not start ${node}: ${error.message}`)
    process.exitCode = WRONG_USE
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1
    else {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    }
  })
}

/** Ends when the one who handed over has ended: nobody would read what we say, or stop us. */
const endWithParent = () => {
  if (process.env[HANDED_OVER] === undefined) return
  delete process.env[HANDED_OVER]
  const end = () => process.kill(process.pid, 'SIGTERM')
  if (!process.connected) return end()
  process.on('disconnect', end)
  process.channel.unref()
}

const start = async () => {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
    endWithParent()
    const { main } = await import('../src/main/lotline.ts')
    // Not process.exit: what was printed to a pipe must get out first.
    process.exitCode = await main(process.argv.slice(2))
    return
  }
  const node = ownNode()
  if (node) handOver(node)
  else {
    console.error(
      `Lotline needs Node ${NEEDED} or newer; this is ${process.versions.node}, and the one that ` +
        'comes with it is not installed. Run npm ci, and allow the install script of "node".',
    )
    process.exitCode = WRONG_USE
  }
}

await start()
