import { expect, test } from 'vitest'
import { isScreenless, missingLibraries } from '../../../electron/dev/system.mjs'

const LDD = `
	linux-vdso.so.1 (0x00007ffd5a1f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f0d3a000000)
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0d39c00000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f0d3a400000)
`

test('the libraries that were not found are named', () => {
  expect(missingLibraries(LDD)).toEqual(['libnss3.so', 'libgtk-3.so.0'])
})

test('nothing is missing where everything was found', () => {
  expect(missingLibraries(LDD.replaceAll('not found', '/lib/x.so (0x0)'))).toEqual([])
  expect(missingLibraries('')).toEqual([])
})

test('only a Linux machine without X and without Wayland has no screen', () => {
  expect(isScreenless({}, 'linux')).toBe(true)
  expect(isScreenless({ DISPLAY: '' }, 'linux')).toBe(true)
  expect(isScreenless({ DISPLAY: ':0' }, 'linux')).toBe(false)
  expect(isScreenless({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(isScreenless({}, 'darwin')).toBe(false)
})
