import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SessionState } from '../../../renderer/session.svelte'
import RoleList from '../../../renderer/settings/RoleList.svelte'
import { Notices } from '../../../renderer/ui/notices.svelte'
import { ok, refuse } from '../../../shared/result'
import { staff } from '../../support/article'
import { TestBridge, testSession } from '../../support/bridge'
import { click, closeAll, mounted, type } from '../../support/mounted'

let bridge: TestBridge
beforeEach(() => (bridge = new TestBridge(staff.chief.person).connect()))
afterEach(closeAll)

function list(whyNot: string | null = null) {
  const page = mounted(RoleList, {
    state: new SessionState(() => undefined),
    session: testSession(staff.chief.person),
    notices: new Notices(),
    whyNot,
  })
  return {
    ...page,
    id: (id: string) => page.one(`[data-testid=${id}]`),
    submit: () => {
      page.one('form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
      flushSync()
    },
  }
}

test('every role is listed with what it allows and how many have it', () => {
  const rows = list().all('[data-testid=role-list] tbody tr')
  const told = rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim())
  expect(told).toHaveLength(7)
  expect(told[0]).toBe('记者写稿、送审2 人')
  expect(told[2]).toContain('读稿、批注')
})

test('a new role needs one name, which then stands for both languages', async () => {
  bridge.answers['role.save'] = () => ok(testSession(staff.chief.person))
  const { id, submit, one } = list()
  click(id('role-add'))
  submit()
  expect(one('.error').textContent).toContain('请填写角色名称')
  type(id('role-zh') as HTMLInputElement, ' 值班长 ')
  click(id('grant-publish'))
  click(id('grant-write'))
  submit()
  await vi.waitFor(() =>
    expect(bridge.asked.at(-1)).toEqual({
      name: 'role.save',
      input: { key: null, name: { zh: '值班长', en: '值班长' }, privileges: ['write', 'publish'] },
    }),
  )
  await vi.waitFor(() => expect(id('role-list')).toBeTruthy())
})

test('a role that somebody has is not removed, and the form says who has it', () => {
  const { id } = list()
  click(id('role-open-publisher'))
  expect(id('role-kept').textContent).toContain(staff.publisher.person.name)
  click(id('role-remove'))
  expect(bridge.names()).not.toContain('role.remove')
})

test('what the host refuses is said, and what was typed stays', async () => {
  bridge.answers['role.save'] = () => refuse('refusal.lastAdmin')
  const { id, submit } = list()
  click(id('role-open-admin'))
  click(id('grant-admin'))
  submit()
  await vi.waitFor(() => expect(id('role-error').textContent).toContain('在职的管理员'))
  expect((id('grant-admin') as HTMLInputElement).checked).toBe(false)
})

test('whoever is no administrator reads the roles and changes none', () => {
  const { all } = list('只有管理员')
  expect(all('[data-testid=role-list] tr')).toHaveLength(8)
  expect(all('[data-testid^=role-open]')).toEqual([])
  expect(all('[data-testid=role-add]')).toEqual([])
})
