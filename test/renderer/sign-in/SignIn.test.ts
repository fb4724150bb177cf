import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionState } from '../../../renderer/session.svelte'
import SignIn from '../../../renderer/sign-in/SignIn.svelte'
import { samplePassphrase } from '../../../shared/sample-passphrase'
import type { Session } from '../../../shared/ipc'
import { ok, refuse } from '../../../shared/result'
import { staff } from '../../support/article'
import { TestBridge, testSession } from '../../support/bridge'
import { changing } from '../../support/changing.svelte'
import { click, closeAll, mounted, type } from '../../support/mounted'

let bridge: TestBridge
beforeEach(() => (bridge = new TestBridge(null).connect()))
afterEach(closeAll)

function sheet(more: Record<string, unknown> = {}) {
  const signed: string[] = []
  const props = changing({
    state: new SessionState(() => undefined),
    session: testSession(null),
    last: null,
    onbefore: () => Promise.resolve(true),
    onsigned: (person: { name: string }) => signed.push(person.name),
    ...more,
  })
  const page = mounted(SignIn, props)
  return {
    ...page,
    signed,
    again: (session: Session) => {
      props.session = session
      flushSync()
    },
    line: () => page.one<HTMLInputElement>('[data-testid=sign-in-passphrase]'),
    person: (name: string) =>
      page.all('[data-testid=sign-in-person]').find((row) => row.textContent.includes(name))!,
    submit: () => {
      page.one('form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
      flushSync()
    },
  }
}

describe('signing in', () => {
  it('asks for a name and a passphrase, and tells who came', async () => {
    bridge.answers['session.signIn'] = () => ok(testSession(staff.chief.person))
    const { person, line, submit, signed } = sheet()
    click(person(staff.chief.person.name).querySelector('input')!)
    type(line(), '河边有一棵老槐树')
    submit()
    await vi.waitFor(() => expect(signed).toEqual([staff.chief.person.name]))
    expect(bridge.asked.at(-1)?.input).toEqual({
      person: staff.chief.person.id,
      passphrase: '河边有一棵老槐树',
    })
  })

  it('says that a passphrase is wrong, and forgets it', async () => {
    bridge.answers['session.signIn'] = () => refuse('refusal.wrongPassphrase')
    const { line, submit, one, signed } = sheet()
    type(line(), '不对')
    submit()
    await vi.waitFor(() => expect(one('.error').textContent).toContain('口令不正确'))
    expect(line().value).toBe('')
    expect(signed).toEqual([])
  })

  it('offers whoever was here last on this machine', () => {
    const { person } = sheet({ last: staff.proofreader.person.id })
    expect(person(staff.proofreader.person.name).querySelector('input')?.checked).toBe(true)
  })

  it('keeps to the person that was pressed although the session is told again', () => {
    const { person, again } = sheet()
    click(person(staff.chief.person.name).querySelector('input')!)
    again(testSession(null))
    expect(person(staff.chief.person.name).querySelector('input')?.checked).toBe(true)
  })

  it('shows the passphrase of the sample for its people only', () => {
    const session = testSession(null)
    const [first, ...rest] = session.people
    const people = [{ ...first!, sample: true }, ...rest]
    const { root, person, one } = sheet({ session: { ...session, people } })
    expect(one('.hint').textContent).toContain(samplePassphrase)
    click(person(rest[0]!.name).querySelector('input')!)
    expect(root.textContent).not.toContain(samplePassphrase)
  })

  it('does not change the seat while the open text is not on the disk', async () => {
    const asked: boolean[] = []
    const { line, submit } = sheet({
      onbefore: () => {
        asked.push(true)
        return Promise.resolve(false)
      },
    })
    type(line(), '河边有一棵老槐树')
    submit()
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    expect(bridge.names()).not.toContain('session.signIn')
  })
})
