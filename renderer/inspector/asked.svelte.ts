import type { ActionKey } from '../../shared/ipc'

/** An action that was asked for from the menu or the palette: its form opens in the inspector. */
class AskedAction {
  #key = $state<ActionKey | null>(null)

  get key(): ActionKey | null {
    return this.#key
  }

  ask(key: ActionKey): void {
    this.#key = key
  }

  /** The form is open, or was put away. */
  done(): void {
    this.#key = null
  }
}

export const askedAction = new AskedAction()
