import { smallNursery } from './smallNursery.ts'
import { usage, UsageError } from './usage.ts'

/** Each command returns the program's exit code. Only the one asked for is loaded. */
const commands: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  check: async (words) => (await import('./check/command.ts')).checkCommand(words),
  rejudge: async (words) => (await import('./rejudge/command.ts')).rejudgeCommand(words),
  replay: async (words) => (await import('./replay/command.ts')).replayCommand(words),
  report: async (words) => (await import('./report/command.ts')).reportCommand(words),
  template: async (words) => (await import('./template/command.ts')).templateCommand(words),
  batch: async (words) => (await import('./batch/command.ts')).batchCommand(words),
  coverage: async (words) => (await import('./coverage/command.ts')).coverageCommand(words),
  due: async (words) => (await import('./due/command.ts')).dueCommand(words),
  nil: async (words) => (await import('./nil/command.ts')).nilCommand(words),
  rules: async (words) => (await import('./rules/command.ts')).rulesCommand(words),
  audit: async (words) => (await import('./audit/command.ts')).auditCommand(words),
  token: async (words) => (await import('./token/command.ts')).tokenCommand(words),
}

async function run([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(usage)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new UsageError(`there is no command "${name}"`)
  return command(words)
}

smallNursery()
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.exitCode = 2
  if (error instanceof UsageError) console.error(`lianzheng: ${error.message}\n\n${usage}`)
  // A fault of ours: its kind for whoever mends it, never a stack trace to a user.
  else
    console.error(
      `lianzheng: internal fault (${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'})`,
    )
}
