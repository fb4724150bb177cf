import type { CallName, Calls } from '../shared/ipc'
import type { Result } from '../shared/result'
import type { Answers } from './answers/answers'
import { articleAnswers } from './answers/article'
import { bringingAnswers } from './answers/bringing'
import { copyAnswers } from './answers/copy'
import { dashboardAnswers } from './answers/dashboard'
import { libraryAnswers } from './answers/library'
import type { ApiPlan } from './answers/plan'
import { proofAnswers } from './answers/proof'
import { publishAnswers } from './answers/publish'
import { reviewAnswers } from './answers/review'
import { sessionAnswers } from './answers/session'
import { themeAnswers } from './answers/theme'
import { writeAnswers } from './answers/write'
import { parseInput } from './api-inputs'

/** Answers any call: parses its argument, then asks the flow it belongs to. */
export type Answering = (name: CallName, input: unknown) => Promise<Result<unknown>>

/** For each call of the contract, which flow answers it. A call that is missing here does not compile. */
export function createApi(plan: ApiPlan): Answering {
  const answers: Answers<CallName> = {
    ...sessionAnswers(plan),
    ...articleAnswers(plan),
    ...publishAnswers(plan),
    ...bringingAnswers(plan),
    ...libraryAnswers(plan),
    ...proofAnswers(plan),
    ...copyAnswers(plan),
    ...reviewAnswers(plan),
    ...dashboardAnswers(plan),
    ...writeAnswers(plan),
    ...themeAnswers(plan),
  }
  return async (name, input) => {
    const parsed = parseInput(name, input)
    return parsed.ok ? answerOne(answers, name, parsed.value) : parsed
  }
}

/** The one place where a call's name and its parsed argument are put together again. */
function answerOne<Name extends CallName>(
  answers: Answers<CallName>,
  name: Name,
  input: Calls[Name]['input'],
): Promise<Result<unknown>> | Result<unknown> {
  return answers[name](input)
}
