import { expect, test } from 'vitest'
import { mustSuggest } from '../../../shared/desk/must-suggest'
import { article, staff } from '../../support/article'

const desks = [{ key: 'news', reviewersSuggest: true }]

test('reviewers suggest while the story is with them, its owner and others at other times write', () => {
  const submitted = article().submitted()
  const claimed = submitted.claimed()
  const ask = (built: typeof claimed, who: typeof staff.editor) =>
    mustSuggest(built.standing, who.person, built.article.internal, desks)
  expect(ask(submitted, staff.editor)).toBe(true)
  expect(ask(claimed, staff.editor)).toBe(true)
  expect(ask(claimed, staff.reporter)).toBe(false)
  expect(ask(claimed.returned(), staff.editor)).toBe(false)
})

test('a desk that does not ask for it lets its reviewers write', () => {
  const claimed = article().submitted().claimed()
  const { internal } = claimed.article
  const { person } = staff.editor
  expect(mustSuggest(claimed.standing, person, internal, [{ key: 'news' }])).toBe(false)
  expect(mustSuggest(claimed.standing, person, internal, [])).toBe(false)
})
