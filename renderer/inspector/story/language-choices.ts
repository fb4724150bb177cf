import type { WordKey } from '../../../shared/words/en'

/** Languages to choose from for a text; one that came with an import and is not listed stays as it is. */
export function languageChoices(
  present: string,
  t: (key: WordKey) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const listed = [
    { value: 'zh-CN', label: t('inspector.language.zh-CN') },
    { value: 'zh-TW', label: t('inspector.language.zh-TW') },
    { value: 'en', label: t('inspector.language.en') },
  ]
  if (listed.some(({ value }) => value === present)) return listed
  return [...listed, { value: present, label: present }]
}
