/** Pictures: what is made of them, and their panel. */
export const pictureWords = {
  'picture.crop': 'Crop',
  'picture.crop.frame': 'What readers see of the picture',
  'picture.crop.hint': 'Drag it, or move it with the arrow keys; with Shift they change its size.',
  'picture.crop.ratio': 'Ratio',
  'picture.crop.whole': 'Whole picture',
  'picture.crop.done': 'Done',
  'picture.adding': 'Reading {name} ({number} of {of})',
  'picture.adding.stop': 'Cancel',
  'picture.used': 'Used before',
  'picture.used.title': 'Pictures used before',
  'picture.used.search': 'Find pictures',
  'picture.used.hint': 'Caption, credit, alt text or words of the story',
  'picture.used.none': 'No story uses such a picture yet.',
  'picture.used.noCaption': 'No caption',
  'picture.used.in': 'In: {headline}',
  'picture.alt.asked': 'Still without alt text: describe in a sentence what the picture shows.',
} as const
