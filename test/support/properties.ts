import fc from 'fast-check'

/**
 * fast-check as the tests here use it: a property that has not come to its end after two minutes, be it with
 * looking or with making a fault smaller, has failed, with what it found until then.
 */
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(120_000, { failOnInterrupt: true }))

export { default } from 'fast-check'
