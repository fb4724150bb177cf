import * as v from 'valibot'
import { returnReasons } from '../../shared/desk/event'
import { deskRequestSchema } from '../../shared/desk/request'
import type { DeskRequest } from '../../shared/desk/request'
import type { ArticleView } from '../../shared/ipc'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { doRequest } from '../desk'
import { openArticle } from '../drafts'
import type { Host } from '../host'
import { personByName } from '../people'
import { misuse, output } from './command'
import type { Command, CommandCall, CommandOutput } from './command'
import { actingOnArticle } from './with-article'

const approvingOptions = {
  note: { type: 'string' },
  tick: { type: 'string', multiple: true },
  sign: { type: 'string' },
} as const

/** Commands by which an article goes through the desk. */
export const deskCommands: readonly Command[] = [
  plain('submit'),
  plain('recall'),
  plain('claim'),
  plain('release'),
  { ...plain('takeOver'), name: 'take-over' },
  {
    name: 'approve',
    usage: 'ID [--note TEXT] [--tick KEY...] [--sign NAME] --as PERSON',
    summary: 'cli.summary.approve',
    options: approvingOptions,
    words: [1, 1],
    run: (call) => ask(call, () => ({ type: 'approve', ...saidIn(call) })),
  },
  {
    name: 'accept',
    usage: 'ID [--note TEXT] [--sign NAME] --as PERSON',
    summary: 'cli.summary.accept',
    options: approvingOptions,
    words: [1, 1],
    run: (call) =>
      ask(call, ({ draftHash }) => ({ type: 'accept', hash: draftHash, ...saidIn(call) })),
  },
  {
    name: 'bypass',
    usage: 'ID --reason TEXT [--note TEXT] [--tick KEY...] [--sign NAME] --as PERSON',
    summary: 'cli.summary.bypass',
    options: { ...approvingOptions, reason: { type: 'string' } },
    words: [1, 1],
    run: (call) => {
      const reason = call.options.text('reason') ?? ''
      return reason === ''
        ? Promise.resolve(misuse(call.room.say('refusal.reasonNeeded')))
        : ask(call, () => ({ type: 'bypass', reason, ...saidIn(call) }))
    },
  },
  {
    name: 'make-good',
    usage: 'ID --level LEVEL [--note TEXT] [--tick KEY...] [--sign NAME] --as PERSON',
    summary: 'cli.summary.makeGood',
    options: { ...approvingOptions, level: { type: 'string' } },
    words: [1, 1],
    run: (call) => {
      const level = levelOf(call.options.text('level') ?? '')
      return level === null || level === 'author'
        ? Promise.resolve(misuse(call.room.say('cli.noSuchLevel')))
        : ask(call, () => ({ type: 'makeGood', level, ...saidIn(call) }))
    },
  },
  {
    name: 'return',
    usage: `ID --reason ${returnReasons.join('|')} --note TEXT [--to author|LEVEL] --as PERSON`,
    summary: 'cli.summary.return',
    options: { reason: { type: 'string' }, note: { type: 'string' }, to: { type: 'string' } },
    words: [1, 1],
    run: (call) => {
      const { options, room } = call
      const given = options.text('reason') ?? ''
      const reason = returnReasons.find((known) => known === given)
      if (reason === undefined) {
        const detail = room.say('cli.noSuchReason', {
          reason: given,
          all: returnReasons.join(', '),
        })
        return Promise.resolve(misuse(detail))
      }
      const to = levelOf(options.text('to'))
      if (to === null) return Promise.resolve(misuse(room.say('cli.noSuchLevel')))
      const text = options.text('note') ?? ''
      return ask(call, () => ({ type: 'return', to, reason, text }))
    },
  },
  {
    name: 'assign',
    usage:
      'ID --to PERSON [--due TIME] [--zone ZONE] [--length N] [--section NAME] [--note TEXT] --as PERSON',
    summary: 'plan.cli.assign',
    options: {
      to: { type: 'string' },
      due: { type: 'string' },
      zone: { type: 'string' },
      length: { type: 'string' },
      section: { type: 'string' },
      note: { type: 'string' },
    },
    words: [1, 1],
    run: (call) =>
      call.options.text('to') === null
        ? Promise.resolve(misuse(call.room.say('plan.cli.toWhom')))
        : askFrom(call, (_view, host) => assignmentIn(call, host)),
  },
  { ...plain('takeOn'), name: 'take-on' },
  { ...reasoned('handBack'), name: 'hand-back' },
  reasoned('hold'),
  plain('resume'),
  reasoned('spike'),
  plain('restore'),
]

function plain(
  type: 'submit' | 'recall' | 'claim' | 'release' | 'takeOver' | 'takeOn' | 'resume' | 'restore',
): Command {
  return {
    name: type,
    usage: 'ID --as PERSON',
    summary: type === 'takeOn' ? 'plan.cli.takeOn' : `cli.summary.${type}`,
    words: [1, 1],
    run: (call) => ask(call, () => ({ type })),
  }
}

function reasoned(type: 'hold' | 'spike' | 'handBack'): Command {
  return {
    name: type,
    usage: 'ID --reason TEXT --as PERSON',
    summary: type === 'handBack' ? 'plan.cli.handBack' : `cli.summary.${type}`,
    options: { reason: { type: 'string' } },
    words: [1, 1],
    run: (call) => {
      const reason = call.options.text('reason') ?? ''
      return reason === ''
        ? Promise.resolve(misuse(call.room.say('refusal.reasonNeeded')))
        : ask(call, () => ({ type, reason }))
    },
  }
}

/** What a person says with an approval. */
function saidIn({ options }: CommandCall) {
  const ticks = options.texts('tick').flatMap((given) => given.split(','))
  const signedAs = options.text('sign')
  return {
    opinion: options.text('note') ?? '',
    ...(ticks.length === 0 ? {} : { ticks }),
    ...(signedAs === null ? {} : { signedAs }),
  }
}

/** Who is to write it, until when, how long: as the options say. */
function assignmentIn({ options }: CommandCall, host: Host): Result<DeskRequest> {
  const person = personByName(host.library.desk(), options.text('to') ?? '')
  if (!person.ok) return person
  const due = options.text('due')
  const length = options.text('length')
  const section = options.text('section')
  const parsed = v.safeParse(deskRequestSchema, {
    type: 'assign',
    to: person.value.id,
    note: options.text('note') ?? '',
    ...(due === null ? {} : { deadline: { at: due, zone: options.text('zone') ?? 'UTC' } }),
    ...(length === null ? {} : { plannedLength: Number(length) }),
    ...(section === null ? {} : { section }),
  })
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  return refuse('refusal.invalid', {
    values: { detail: issue.message },
    field: v.getDotPath(issue) ?? '',
  })
}

function ask(
  call: CommandCall,
  requestOn: (view: ArticleView) => DeskRequest,
): Promise<Result<CommandOutput>> {
  return askFrom(call, (view) => ok(requestOn(view)))
}

function askFrom(
  call: CommandCall,
  requestOn: (view: ArticleView, host: Host) => Result<DeskRequest>,
): Promise<Result<CommandOutput>> {
  return actingOnArticle(call, async ({ host, actor }, id) => {
    const before = await openArticle(host, actor.person, id)
    if (!before.ok) return before
    const request = requestOn(before.value, host)
    if (!request.ok) return request
    const view = await doRequest(host, actor, id, request.value)
    if (!view.ok) return view
    const { room } = call
    const { standing } = view.value
    const level = standing.policy?.levels[standing.level]?.name
    const parts = [
      room.say(`desk.stage.${standing.work}`),
      ...(level === undefined || standing.work === 'drafting'
        ? []
        : [room.language === 'en' ? level.en : level.zh]),
    ]
    return ok(output(`${id}  ${parts.join(' · ')}`, { id, standing }))
  })
}

/** Levels are counted from 1 by people, from 0 in the log. */
function levelOf(given: string | null): 'author' | number | null {
  if (given === null || given === 'author') return 'author'
  const level = Number(given)
  return Number.isInteger(level) && level >= 1 ? level - 1 : null
}
