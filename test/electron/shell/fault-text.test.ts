import { expect, test } from 'vitest'
import { faultText } from '../../../electron/shell/fault-text'

test('a logged bug says where it happened, and nothing of the text it happened with', () => {
  const fault = new TypeError('cannot read 口令 of 清溪早市')
  const text = faultText(fault)
  expect(text).toMatch(/^TypeError\n {4}at /)
  expect(text).not.toMatch(/口令|清溪/)
})

test('what is no error is told by its type alone', () => {
  expect(faultText('清溪早市')).toBe('string')
})
