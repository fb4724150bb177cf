import type { Editor } from '@tiptap/core'
import type { WordKey } from '../../shared/words/en'
import type { IconName } from '../ui/icon-paths'

/** What an action may need from around the text: a dialog, the host's picture chooser. */
export interface EditorTools {
  readonly openLink: () => void
  readonly choosePicture: () => void
  readonly chooseClip: () => void
  /** The day of today, in the newsroom's form. */
  readonly insertDay: () => void
  /** The dateline of today, as data of the story. */
  readonly insertDateline: () => void
  readonly chooseStanding: () => void
}

/**
 * One thing a writer can do to the text. The toolbar, the bubble, the slash menu and the keyboard are
 * all made from these.
 */
export interface EditorAction {
  readonly id: string
  readonly word: WordKey
  /** What somebody named it, where it is no action of ours: shown in place of the word. */
  readonly name?: string
  readonly icon: IconName
  /** Shown instead of the icon where letters say it better. */
  readonly letters?: string
  /** As `Mod+Alt+2`. */
  readonly keys: string | null
  /** Latin letters that find it in the slash menu beside its names: pinyin initials. */
  readonly initials: string
  readonly run: (editor: Editor, tools: EditorTools) => void
  readonly isActive?: (editor: Editor) => boolean
  readonly may?: (editor: Editor) => boolean
}
