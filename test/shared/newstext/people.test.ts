import { describe, expect, it } from 'vitest'
import { isCreditLine, readCredits } from '../../../shared/newstext/people'

const read = (line: string) =>
  isCreditLine(line) ? readCredits(line).credits.map(({ role, name }) => `${role} ${name}`) : []

describe('a line of credits', () => {
  it('says who wrote and who photographed, before or behind the names', () => {
    const both = ['reporter 李禾', 'photographer 周小满']
    expect(read('记者 李禾 文 周小满 图')).toEqual(both)
    expect(read('清溪日报全媒体记者李禾/文 周小满/图')).toEqual(both)
    expect(read('文字记者：李禾 摄影记者：周小满')).toEqual(both)
  })

  it('knows reporters by whose they are and by what they cover', () => {
    const lines = ['清溪融媒记者 李禾', '学生记者 李禾', '出镜记者：李禾', '记者 李禾 发自河阳']
    expect(lines.flatMap(read)).toEqual(lines.map(() => 'reporter 李禾'))
  })

  it('takes nobody for a person who is none', () => {
    const lines = ['图/受访者提供', '作者单位：清溪县文化馆', '图片：资料图片']
    expect(lines.flatMap(read)).toEqual([])
  })

  it('gives both roles to whom two joined words name, and keeps a post beside what was done', () => {
    expect(read('撰文、摄影：李禾')).toEqual(['reporter 李禾', 'photographer 李禾'])
    expect(read('摄影/本刊记者 李禾')).toEqual(['photographer 李禾'])
    expect(read('通讯员 李禾/文 周小满/图')).toEqual(['correspondent 李禾', 'photographer 周小满'])
  })

  it('takes no post and no stock of pictures for a person', () => {
    expect(read('作者：李禾，清溪师范学院教授')).toEqual(['reporter 李禾'])
    expect(read('图｜视觉中国')).toEqual([])
  })

  it('knows a name in brackets by the surname, in traditional characters too', () => {
    expect(read('記者簡佑寧／清溪報導')).toEqual(['reporter 簡佑寧'])
  })

  it('takes nobody for a writer behind a label that nobody knows, or who only helped', () => {
    const lines = [
      '文：李禾 指导教师：何青',
      '指导教师：何青 文：李禾',
      '文｜李禾 指导老师｜何青',
      '文/李禾 指导教师/何青',
      '学生记者 李禾 指导教师 何青',
      '撰文：李禾 带队教师：何青',
      '撰文：李禾 受访人：何青',
      '口述：何青 撰文：李禾',
      '文：李禾 配音：何青',
      '文：李禾 联系人：何青',
      '感谢：何青 文：李禾',
      '作者：李禾 朗读：何青',
      '文：李禾 点评：何青',
      '主持：何青 文：李禾',
    ]
    expect(lines.flatMap(read)).toEqual(lines.map(() => 'reporter 李禾'))
    expect(isCreditLine('指导教师：何青')).toBe(false)
  })

  it('knows where somebody works by the unit before the name, but for a unit that contributed', () => {
    const lines = ['文：校记者团 李禾', '撰稿：党委宣传部 李禾', '文：学生记者团 李禾']
    expect(lines.flatMap(read)).toEqual(lines.map(() => 'reporter 李禾'))
    expect(readCredits('文：校记者团 李禾').credits[0]?.affiliation).toBe('校记者团')
    expect(read('通讯员 清溪县公安局 李禾')).toEqual(['correspondent 李禾'])
    expect(read('供稿：清溪县总工会 李禾')).toContain('contributor 清溪县总工会')
  })

  it('takes no place before 报道 for a person', () => {
    const places = ['河阳', '成都', '北京', '武汉', '苏州', '上海', '綜合', '现场', '济南', '南京']
    const lines = places.flatMap((place) => [`记者 李禾 ${place}报道`, `记者李禾 ${place} 報道`])
    expect(lines.flatMap(read)).toEqual(lines.map(() => 'reporter 李禾'))
    expect(read('记者 李禾 周小满报道')).toEqual(['reporter 李禾', 'reporter 周小满'])
    expect(read('記者 李禾、實習記者 周小满 河陽報道')).toEqual([
      'reporter 李禾',
      'internReporter 周小满',
    ])
  })

  it('knows commentators, leading pens and who made a picture beside a text', () => {
    const wrote = [
      '本报评论员 李禾',
      '评论员：李禾',
      '本刊主笔 李禾',
      '首席评论员 李禾',
      '撰写：李禾',
    ]
    expect(wrote.flatMap(read)).toEqual(wrote.map(() => 'reporter 李禾'))
    expect(read('本报评论员')).toEqual([])
    const shot = ['配图：李禾', '摄影师：李禾', '航拍：李禾', '题图：李禾', '配图丨李禾']
    expect(shot.flatMap(read)).toEqual(shot.map(() => 'photographer 李禾'))
  })
})
