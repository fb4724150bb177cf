import { expect, test } from 'vitest'
import { wechatFaults } from '../../../../shared/render/wechat/wechat-faults'

test.each([
  ['<script>1</script>', 'element', 'script'],
  ['<section><iframe src="https://a.example/"></iframe></section>', 'element', 'iframe'],
  ['<form></form>', 'element', 'form'],
  ['<style>p{}</style>', 'element', 'style'],
  ['<p><a href="https://a.example/">甲</a></p>', 'element', 'a'],
  ['<p class="lead">甲</p>', 'attribute', 'p class'],
  ['<p id="lead">甲</p>', 'attribute', 'p id'],
  ['<p onclick="1">甲</p>', 'attribute', 'p onclick'],
  ['<p style="position:fixed">甲</p>', 'style', 'position'],
  ['<p style="color:red;float:left">甲</p>', 'style', 'float'],
  ['<p style="color">甲</p>', 'style', 'color'],
  ['<p style="color:var(--ink)">甲</p>', 'value', 'color: var(--ink)'],
  ['<p style="border:url(x)">甲</p>', 'value', 'border: url(x)'],
  ['<p style="margin:0!important">甲</p>', 'value', 'margin: 0!important'],
  ['<img src="media/a.jpg" alt="">', 'picture', 'media/a.jpg'],
  ['<img alt="">', 'picture', 'img'],
  ['<p>甲</p><!-- 乙 -->', 'comment', '#comment'],
] as const)('in %s the rule “%s” is broken by %s', (html, rule, what) => {
  expect(wechatFaults(html)).toEqual([{ rule, what }])
})

test('what the editor keeps has no fault', () => {
  const kept =
    '<section style="color:#333;margin:0 0 1em;"><p>甲<br><strong>乙</strong></p><img src="https://a.example/1.jpg" alt="丙"><table><tbody><tr><td colspan="2">丁</td></tr></tbody></table></section>'
  expect(wechatFaults(kept)).toEqual([])
})
