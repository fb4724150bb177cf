import { createRawSnippet } from 'svelte'
import { afterEach, describe, expect, it } from 'vitest'
import Tabs from '../../../renderer/ui/Tabs.svelte'
import { closeAll, mounted, press } from '../../support/mounted'

afterEach(closeAll)

describe('tabs', () => {
  it('are one stop for Tab, and the arrow keys move and choose', () => {
    const chosen: string[] = []
    const { all } = mounted(Tabs, {
      label: '设置',
      tabs: [
        { key: 'a', label: '一' },
        { key: 'b', label: '二' },
        { key: 'c', label: '三' },
      ],
      selected: 'a',
      onselect: (key: string) => chosen.push(key),
      children: createRawSnippet(() => ({ render: () => '<p></p>' })),
    })
    const tabs = all('[role=tab]')
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1])
    press(tabs[0]!, 'ArrowLeft')
    press(tabs[2]!, 'ArrowRight')
    press(tabs[0]!, 'End')
    expect(chosen).toEqual(['c', 'a', 'c'])
  })
})
