/** Clips: videos and sounds that are kept with a story as files. */
export const clipWords = {
  'clip.video': 'Video',
  'clip.audio': 'Audio',
  'clip.add': 'Add video or audio',
  'clip.remove': 'Remove clip',
  'clip.gone': 'This clip is no longer in the article.',
  'clip.caption.missing': 'Caption is missing',
  'clip.credit.missing': 'Who recorded it is missing',
  'clip.alt': 'Description',
  'clip.alt.missing': 'Say in a sentence what is seen and heard',
  'clip.alt.hint': 'What somebody who cannot see or hear it needs to know',
  'clip.alt.asked': 'Still without a description: say in a sentence what is seen and heard.',
  'clip.poster': 'Picture before it plays',
  'clip.poster.none': 'None: its first frame',
  'clip.poster.unnamed': 'Picture {number}',
  'clip.broken': 'This player cannot play the file. Readers may have the same trouble.',
} as const
