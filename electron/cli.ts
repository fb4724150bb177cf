import { processIo } from './cli/io'
import { runCli } from './cli/run'

/** `caibian`: the same flows as the window, on plain Node. */
process.exitCode = await runCli(process.argv.slice(2), processIo())
