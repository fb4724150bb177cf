import type { RoleKey } from '../../shared/article/person'

/** The people of the sample newsroom: enough of each role to walk an article through every shipped policy. */
export const samplePeople = {
  lin: { name: '林知夏', roles: ['reporter'] },
  zhou: { name: '周牧野', roles: ['editor'] },
  shen: { name: '沈清和', roles: ['reviewer'] },
  gu: { name: '顾云舟', roles: ['chief', 'admin'] },
  tao: { name: '陶晚晴', roles: ['proofreader'] },
  luo: { name: '罗一帆', roles: ['publisher'] },
  mara: { name: 'Mara Ellison', roles: ['reporter'] },
  tobias: { name: 'Tobias Reed', roles: ['editor'] },
  priya: { name: 'Priya Nandan', roles: ['proofreader'] },
  helen: { name: 'Helen Marsh', roles: ['chief', 'publisher'] },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly roles: readonly RoleKey[] }>
>

export type SamplePerson = keyof typeof samplePeople
