import { Notification } from 'electron'

/** Shows notifications of the desktop and keeps each until it is closed: one that is collected cannot be clicked. */
export class Notifier {
  readonly #shown = new Set<Notification>()
  readonly #canShow: () => boolean

  /** `canShow`: on Linux, asking a desktop that shows none would stand still for minutes. */
  constructor(canShow: () => boolean) {
    this.#canShow = canShow
  }

  get canShow(): boolean {
    return this.#canShow() && Notification.isSupported()
  }

  /** Answers whether the desktop was asked to show it. */
  show(body: string, clicked: () => void): boolean {
    if (!this.canShow) return false
    const notification = new Notification({ title: 'Hearthside', body, silent: true })
    this.#shown.add(notification)
    const forget = () => this.#shown.delete(notification)
    notification.on('close', forget)
    notification.on('click', () => {
      forget()
      clicked()
    })
    notification.show()
    return true
  }
}
