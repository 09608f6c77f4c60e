'use strict'
// Runs inside the worker: one worker = one instance. Loads the function once, then answers one event at a time with that call's environment.
const { parentPort, workerData } = require('node:worker_threads')

let loaded
let bootError
try {
  loaded = require(workerData.file)
} catch (error) {
  bootError = error
}
process.on('unhandledRejection', (error) => console.error('unhandledRejection', error))
let lastKeys = []
parentPort.on('message', async ({ id, event, env, context }) => {
  for (const key of lastKeys) delete process.env[key]
  lastKeys = Object.keys(env)
  Object.assign(process.env, env)
  try {
    if (bootError) throw bootError
    parentPort.postMessage({ id, result: JSON.stringify(await loaded.main(event, context)) })
  } catch (error) {
    parentPort.postMessage({ id, error: String((error && error.stack) || JSON.stringify(error)) })
  }
})
