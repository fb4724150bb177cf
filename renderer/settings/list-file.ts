import type { Result } from '../../shared/result'
import { call } from '../bridge'
import type { Notices } from '../ui/notices.svelte'
import { sayRefusal, t } from '../words.svelte'

/** Lists from a file that a person chose; null, with the reason said, where it cannot be understood. */
export async function readListFile<Lists>(
  file: File | undefined,
  read: (text: string) => Result<Lists>,
  notices: Notices,
): Promise<Lists | null> {
  if (file === undefined) return null
  const answer = read(await file.text())
  if (answer.ok) return answer.value
  const detail = String(answer.refusal.values?.['detail'] ?? '')
  notices.problem(t('proof.settings.unread', { detail }))
  return null
}

/** Writes a list where a person says. */
export async function writeListFile(name: string, text: string, notices: Notices): Promise<void> {
  const answer = await call('proof.exportLists', { name, text })
  if (!answer.ok) notices.problem(sayRefusal(answer.refusal))
  else if (answer.value !== null)
    notices.info(t('proof.settings.exported', { path: answer.value.path }))
}
