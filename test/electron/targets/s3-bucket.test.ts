import { expect, test } from 'vitest'
import { objectAddress } from '../../../electron/targets/s3-bucket'
import { signatureOf } from '../../support/s3'

test('the bucket begins the path, or goes before the name of the service', () => {
  const access = { endpoint: 'https://s3.cn-north-1.qingxi.example:9000', bucket: 'news' }
  const key = 'section/清溪 要闻/a+b(1).html'
  expect(objectAddress({ ...access, bucketInHost: false }, key).href).toBe(
    'https://s3.cn-north-1.qingxi.example:9000/news/section/%E6%B8%85%E6%BA%AA%20%E8%A6%81%E9%97%BB/a%2Bb(1).html',
  )
  expect(objectAddress({ ...access, bucketInHost: true }, 'index.html').href).toBe(
    'https://news.s3.cn-north-1.qingxi.example:9000/index.html',
  )
})

test('what the tests hold signatures against signs as the published example does', () => {
  // docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, example “PUT Object”
  const signature = signatureOf({
    method: 'PUT',
    path: '/test$file.text',
    headers: {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      host: 'examplebucket.s3.amazonaws.com',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      'x-amz-date': '20130524T000000Z',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    },
    signed: ['date', 'host', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-storage-class'],
    region: 'us-east-1',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  })
  expect(signature).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd')
})
