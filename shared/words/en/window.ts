export const windowWords = {
  'window.close': 'Close',
  'window.dismiss': 'Put away',
  'window.cancel': 'Cancel',
  'window.time.now': 'just now',
  'window.time.day': 'Day',
  'window.time.time': 'Time',
  'window.time.zone': 'Time zone',
  'window.time.clear': 'Clear',
  'window.tag.remove': 'Remove “{name}”',
} as const
