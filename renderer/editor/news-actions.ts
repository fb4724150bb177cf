import type { EditorAction } from './editor-action'
import {
  insertBox,
  insertCard,
  groupPictures,
  insertFootnote,
  insertCaptionedTable,
  insertQuestions,
  insertTimeline,
} from './news-blocks'

/** The blocks of news, as the slash menu and the insert menu offer them. */
export const newsActions: readonly EditorAction[] = [
  {
    ...named('questions', 'help'),
    initials: 'wd qa',
    run: insertQuestions,
  },
  {
    ...named('facts', 'open'),
    initials: 'zlk zl xzl',
    run: (editor) => insertBox(editor, 'facts'),
  },
  {
    ...named('points', 'checks'),
    initials: 'yd tyyd',
    run: (editor) => insertBox(editor, 'points'),
  },
  {
    ...named('timeline', 'clock'),
    initials: 'sjz dsj',
    run: insertTimeline,
  },
  {
    ...named('captionedTable', 'table'),
    initials: 'dbtbg bg',
    run: insertCaptionedTable,
  },
  {
    ...named('pictureGroup', 'picture'),
    initials: 'tz tpz zt',
    // Without pictures side by side there is nothing to group yet: they are chosen first.
    run: (editor, tools) => {
      if (!groupPictures(editor)) tools.choosePicture()
    },
  },
  {
    ...named('card', 'external'),
    initials: 'kp ljkp qr',
    run: (editor) => insertCard(editor, 'link'),
  },
  {
    ...named('clip', 'live'),
    initials: 'yspwj spwj ypwj sp yp',
    run: (_editor, tools) => tools.chooseClip(),
  },
  {
    ...named('video', 'live'),
    initials: 'sp',
    run: (editor) => insertCard(editor, 'video'),
  },
  {
    ...named('audio', 'live'),
    initials: 'yp',
    run: (editor) => insertCard(editor, 'audio'),
  },
  {
    ...named('footnote', 'note'),
    initials: 'jz zs',
    keys: 'Mod+Alt+N',
    run: insertFootnote,
  },
  {
    ...named('correction', 'proof'),
    initials: 'gz gzk',
    run: (editor) => insertBox(editor, 'correction'),
  },
]

function named<Id extends string, Icon extends EditorAction['icon']>(id: Id, icon: Icon) {
  return { id, word: `block.${id}` as const, icon, keys: null as string | null }
}
