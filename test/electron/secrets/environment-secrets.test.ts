import { expect, test } from 'vitest'
import { environmentSecrets, secretVariable } from '../../../electron/secrets/environment-secrets'
import { ok } from '../../../shared/result'

test('a secret comes from the variable that is named for its target', async () => {
  expect(secretVariable('city-site 2')).toBe('CAIBIAN_SECRET_CITY_SITE_2')
  expect(secretVariable('清溪网')).toBe('CAIBIAN_SECRET_清溪网')
  const secrets = environmentSecrets({ CAIBIAN_SECRET_CITY: 'x' })
  expect(await secrets.read({ library: '/l', target: 'city' })).toEqual(ok('x'))
  expect(await secrets.read({ library: '/l', target: 'other' })).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.secretNotGiven', values: { variable: 'CAIBIAN_SECRET_OTHER' } },
  })
})
