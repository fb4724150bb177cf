import type { Session } from '../../shared/ipc'
import type { OpenArticle } from '../editor/open-article.svelte'

/** What every tab of the inspector is given. */
export type TabProps = {
  article: OpenArticle
  session: Session
  onCommand: (id: string) => void
  /** Brings a field into view, in whichever tab it is. */
  onGoTo: (field: string) => void
}
