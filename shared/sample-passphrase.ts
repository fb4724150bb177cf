/**
 * The passphrase of every person of the sample library.
 *
 * No secret, and in Latin letters, since input methods are off in a passphrase field: it is shown on the sign-in sheet, and the sample people leave the library with the sample.
 */
export const samplePassphrase = 'clearbrook-2026'
