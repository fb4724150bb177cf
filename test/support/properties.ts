import fc from 'fast-check'

/**
 * fast-check as the tests here use it: a property that has not come to its end after two minutes, be it with
 * looking or with making a fault smaller, has failed, with what it found until then.
 *
 * `npm test` looks at the same cases each time, so that what fails fails for everybody; `npm run fuzz` looks
 * at others (`CAIBIAN_SEED`, any whole number), and names the seed of what it finds.
 */
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(120_000, { failOnInterrupt: true }))
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['CAIBIAN_SEED'] ?? 20260308),
})

export { default } from 'fast-check'
